import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, invalidIf, Stale } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import { changeOf, contains, refuseTaken } from '../codes.js';
import type { CourseEdit, CoursePage, CourseQuery, CourseRow, CourseView, NewCourse } from './course.dto.js';
import { refusalsToCourse } from './course.rules.js';
import { writeOutcomes } from './course.writing.js';

@Injectable()
export class CourseService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Courses by code, from the cursor on. */
  async list(query: CourseQuery, actor: Actor): Promise<CoursePage> {
    const [code, id] = fromCursor(query.after, 2) ?? [null, null];
    const rows = await this.database.inInstitution(actor, (tx): Promise<CourseRow[]> =>
      tx.query(
        `select c.id, c.code, c.title, c.subject_id as "subjectId", s.code as "subjectCode",
                  c.credits_min::text as "creditsMin", c.credits::text as credits, c.level, c.active,
                  (select count(*)::int from outcome o where o.institution_id = c.institution_id and o.course_id = c.id and o.active)
                    as "outcomeCount"
           from course c join subject s on s.institution_id = c.institution_id and s.id = c.subject_id
           where c.institution_id = $1
             and ($2::text is null or c.code ilike $2 or c.title ilike $2)
             and ($3::uuid is null or c.subject_id = $3)
             and ($4 = 'all' or c.active = ($4 = 'true'))
             and ($5::text is null or (lower(c.code), c.id) > ($5, $6::uuid))
           order by lower(c.code), c.id limit $7`,
        [actor.institutionId, contains(query.search), query.subjectId ?? null, query.active, code, id, query.limit + 1],
      ),
    );
    return page(rows, query.limit, (row) => [row.code.toLowerCase(), row.id]);
  }

  /** One course with its outcomes, whether it can still be claimed or not. */
  view(id: string, actor: Actor): Promise<CourseView> {
    return this.database.inInstitution(actor, async (tx) => found(await courseById(tx, id), 'course'));
  }

  /** Adds a course with its outcomes. @throws Invalid for contradictions, Refused for a taken code */
  add(draft: NewCourse, actor: Actor): Promise<CourseView> {
    invalidIf(refusalsToCourse(draft));
    return this.database.exactlyOnce(actor, async (tx) => {
      await requireSubject(tx, draft.subjectId);
      const id = newId();
      const added: unknown[] = await tx.query(
        `insert into course (id, institution_id, subject_id, code, title, description, credits_min, credits, level)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (institution_id, lower(code)) do nothing returning id`,
        [id, actor.institutionId, ...columnsOf(draft)],
      );
      refuseTaken(added.length === 0, 'course', draft.code);
      await writeOutcomes(tx, actor.institutionId, [{ code: draft.code, outcomes: outcomesOf(draft) }]);
      await record(tx, 'catalog.changed', actor, { kind: 'course', id, change: 'added' }, this.clock.now());
      return found(await courseById(tx, id), 'course');
    });
  }

  /** Replaces the course. Open claims on it are untouched: they carry a copy of what they were started with. */
  replace(id: string, edit: CourseEdit, actor: Actor): Promise<CourseView> {
    invalidIf(refusalsToCourse(edit));
    return this.database.inInstitution(actor, async (tx) => {
      await tx.query('select from course where id = $1 for update', [id]);
      const stored = found(await courseById(tx, id), 'course');
      if (stored.version !== edit.version) throw new Stale(stored);
      await requireSubject(tx, edit.subjectId);
      const taken: unknown[] = await tx.query('select from course where lower(code) = lower($1) and id <> $2', [
        edit.code,
        id,
      ]);
      refuseTaken(taken.length > 0, 'course', edit.code);
      await tx.query(
        `update course set subject_id = $2, code = $3, title = $4, description = $5, credits_min = $6, credits = $7, level = $8,
                active = $9, version = version + 1 where id = $1`,
        [id, ...columnsOf(edit), edit.active],
      );
      await writeOutcomes(tx, actor.institutionId, [{ code: edit.code, outcomes: outcomesOf(edit) }]);
      await record(
        tx,
        'catalog.changed',
        actor,
        { kind: 'course', id, change: changeOf(stored, edit) },
        this.clock.now(),
      );
      return found(await courseById(tx, id), 'course');
    });
  }
}

/** One course with its subject and its active outcomes in order, or null. For claims and rubrics too. */
export async function courseById(tx: Tx, id: string): Promise<CourseView | null> {
  const [course]: (CourseView | undefined)[] = await tx.query(
    `select c.id, c.code, c.title, c.description, c.subject_id as "subjectId", s.code as "subjectCode", s.title as "subjectTitle",
            c.credits_min::text as "creditsMin", c.credits::text as credits, c.level, c.active, c.version,
            coalesce((select json_agg(json_build_object('id', o.id, 'code', o.code, 'position', o.position, 'title', o.title,
                                                        'required', o.required) order by o.position, o.code)
                      from outcome o where o.institution_id = c.institution_id and o.course_id = c.id and o.active), '[]') as outcomes
     from course c join subject s on s.institution_id = c.institution_id and s.id = c.subject_id where c.id = $1`,
    [id],
  );
  return course ?? null;
}

async function requireSubject(tx: Tx, id: string): Promise<void> {
  const [subject] = await tx.query('select id from subject where id = $1', [id]);
  invalidIf(subject ? [] : [{ code: 'unknown_subject', detail: 'There is no such subject.', about: 'subjectId' }]);
}

function columnsOf(course: NewCourse): unknown[] {
  return [
    course.subjectId,
    course.code,
    course.title,
    course.description ?? '',
    course.creditsMin ?? course.credits,
    course.credits,
    course.level ?? null,
  ];
}

function outcomesOf(course: NewCourse) {
  return course.outcomes.map(({ code, title, required = true }) => ({ code, title, required }));
}
