import { Injectable } from '@nestjs/common';
import { localDay } from '../../kernel/calendar.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { policyInForce } from '../../policy/policy.query.js';
import { publishedRubricFor } from '../rubric.query.js';
import type { ClaimableCourse, ClaimableCourses, CourseCriteria, PublicOutcome } from './public.dto.js';
import { publicRubric } from './public.rules.js';

interface College {
  institution: string;
  /** Codes of courses and subjects, in small letters. */
  excluded: string[];
}

interface CourseRow extends ClaimableCourse {
  id: string;
  subjectId: string;
  description: string;
}

const claimable = `
  select c.id, c.subject_id as "subjectId", c.code, c.title, c.credits::text, c.credits_min::text as "creditsMin",
    s.title as subject, c.description
  from course c join subject s on s.institution_id = c.institution_id and s.id = c.subject_id
  where c.active and exists (select from rubric r where r.institution_id = c.institution_id and r.status = 'published'
    and (r.course_id = c.id or r.subject_id = c.subject_id or (r.course_id is null and r.subject_id is null)))
    and not (lower(c.code) = any($1) or lower(s.code) = any($1))`;

/** What anybody may read about what can be claimed and what it is judged by (CAEL standard 3). Never a draft. */
@Injectable()
export class PublicCoursesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All courses for which credit can be claimed now, by their subjects and codes. */
  list(code: string): Promise<ClaimableCourses> {
    return this.at(code, async (tx, { institution, excluded }) => {
      const rows = await tx.query<CourseRow[]>(`${claimable} order by s.title, c.code`, [excluded]);
      return { institution, rows: rows.map(({ id: _, subjectId: __, description: ___, ...row }) => row) };
    });
  }

  /** One of them, with its outcomes and its rubric. @throws NotThere */
  criteria(code: string, courseCode: string): Promise<CourseCriteria> {
    return this.at(code, async (tx, { institution, excluded }) => {
      const [row] = await tx.query<CourseRow[]>(`${claimable} and lower(c.code) = lower($2)`, [excluded, courseCode]);
      const { id, subjectId, ...course } = found(row, 'course');
      const { title, versionNo, content } = found(await publishedRubricFor(tx, { courseId: id, subjectId }), 'rubric');
      const outcomes = await tx.query<PublicOutcome[]>(
        'select code, title, required from outcome where course_id = $1 and active order by position, code',
        [id],
      );
      return {
        ...course,
        institution,
        outcomes,
        rubric: title,
        rubricVersion: versionNo,
        ...publicRubric(content),
      };
    });
  }

  /** Runs `work` in the college with this code, given its name and what its policy of today excludes. @throws NotThere */
  private async at<T>(code: string, work: (tx: Tx, college: College) => Promise<T>): Promise<T> {
    const [row] = await this.database.acrossInstitutions((tx) =>
      tx.query<{ id: string; name: string; timeZone: string }[]>(
        'select id, name, time_zone as "timeZone" from institution where code = $1',
        [code],
      ),
    );
    const { id, name, timeZone } = found(row, 'institution');
    return this.database.inInstitution({ institutionId: id, personId: null }, async (tx) => {
      const policy = await policyInForce(tx, id, localDay(this.clock.now(), timeZone));
      const excluded = (policy?.knobs.exclusions ?? []).map((one) => one.code.trim().toLowerCase());
      return work(tx, { institution: name, excluded });
    });
  }
}
