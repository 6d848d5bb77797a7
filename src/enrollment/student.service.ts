import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { found } from '../kernel/refusal.js';
import { Database } from '../platform/database/database.js';
import { fromCursor, page } from '../platform/http/page.js';
import { earnedCredits } from './credit/credit.service.js';
import { enrollmentsOf } from './enrollment.service.js';
import type { StudentPage, StudentQuery, StudentRow, StudentView } from './student.dto.js';

const select = `
  select m.person_id as "learnerId", p.name, p.email, m.student_id as "studentId", m.version, m.status = 'active' as active,
    array(select g.code from enrollment e join program g on g.institution_id = e.institution_id and g.id = e.program_id
      where e.institution_id = m.institution_id and e.learner_id = m.person_id and e.ended_on is null order by g.code) as programs
  from membership m join person p on p.id = m.person_id
  where m.institution_id = current_setting('app.institution')::uuid`;

/** Learners as the registrar knows them. */
@Injectable()
export class StudentService {
  constructor(private readonly database: Database) {}

  /** Learners by name. */
  list(query: StudentQuery, actor: Actor): Promise<StudentPage> {
    const after = fromCursor(query.after, 2);
    const search = query.search?.trim().replace(/[\\%_]/g, '\\$&') || null;
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<StudentRow[]>(
        `${select} and 'learner' = any(m.roles)
           and ($1::text is null or p.name ilike '%' || $1 || '%' or p.email like '%' || lower($1) || '%'
             or m.student_id like $1 || '%')
           and ($2::text is null or (p.name, p.id) > ($2, $3::uuid))
         order by p.name, p.id limit $4`,
        [search, after?.[0], after?.[1], query.limit + 1],
      );
      return page(rows, query.limit, (row) => [row.name, row.learnerId]);
    });
  }

  /** One learner, with programs and credit. @throws NotThere */
  view(learnerId: string, actor: Actor): Promise<StudentView> {
    return this.database.inInstitution(actor, async (tx) => {
      const [student] = await tx.query<StudentRow[]>(`${select} and m.person_id = $1`, [learnerId]);
      return {
        ...found(student, 'learner'),
        enrollments: await enrollmentsOf(tx, learnerId),
        credits: await earnedCredits(tx, learnerId),
      };
    });
  }
}
