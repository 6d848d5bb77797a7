import { found } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { publishedRubricsFor, rubricById } from '../rubric.query.js';
import type { CaseOutcome, Framework } from '../exchange/case.rules.js';

/** Where a college's CASE resources begin. */
export function caseBase(publicUrl: string, institutionCode: string): string {
  return `${publicUrl}/api/institutions/${encodeURIComponent(institutionCode)}/ims/case/v1p1`;
}

interface Course {
  id: string;
  subjectId: string;
  code: string;
  title: string;
  /** Those that are asked for now. */
  outcomes: Framework['outcomes'];
  /** The day on which it was deactivated; null while it is active. */
  endedOn: string | null;
  /** When its words, its outcomes or what it is judged by changed last. */
  changedAt: Date;
}

/** The day of a row's last change, by the college's calendar. */
const changedOn = (row: string) => `(${row}.changed_at at time zone i.time_zone)::date::text`;

/**
 * Without an id: active courses that ask for outcomes, by their codes. With one: that course, if it ever had outcomes. A
 * rubric counts as a change unless a more special one is published: then the course is not judged by it.
 */
async function coursesWithOutcomes(tx: Tx, courseId: string | null): Promise<Course[]> {
  return tx.query<Course[]>(
    `select c.id, c.subject_id as "subjectId", c.code, c.title,
       coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'title', o.title) order by o.position, o.code)
         filter (where o.active), '[]') as outcomes,
       case when not c.active then ${changedOn('c')} end as "endedOn",
       greatest(c.changed_at, max(o.changed_at), judged.at) as "changedAt"
     from course c join institution i on i.id = c.institution_id
     join outcome o on o.institution_id = c.institution_id and o.course_id = c.id
     cross join lateral (select max(at) filter (where special >= coalesce(ruling, 0)) as at from (
       select greatest(r.published_at, r.retired_at) as at, special,
         max(special) filter (where r.status = 'published') over () as ruling
       from rubric r cross join lateral (select 2 * num_nonnulls(r.course_id) + num_nonnulls(r.subject_id) as special) s
       where r.institution_id = c.institution_id
         and (r.course_id = c.id or r.subject_id = c.subject_id or (r.course_id is null and r.subject_id is null))
     ) rubrics) judged
     where c.id = $1 or ($1::uuid is null and c.active)
     group by c.institution_id, c.id, i.time_zone, judged.at having $1::uuid is not null or bool_or(o.active)
     order by c.code, c.id`,
    [courseId],
  );
}

type College = Pick<Framework, 'creator' | 'base'>;

/**
 * The framework of a course: what is asked of a learner, and what it is judged by. Also of one that is no longer active, as
 * badges that were given point to it. Null where it never had one.
 */
export async function frameworkOf(tx: Tx, college: College, courseId: string): Promise<Framework | null> {
  const [course] = await coursesWithOutcomes(tx, courseId);
  if (!course) return null;
  const published = (await publishedRubricsFor(tx, [course])).get(course.id);
  const rubric = published ? await rubricById(tx, published.id) : null;
  return { ...begun(college, course), rubrics: rubric ? [rubric] : [] };
}

/** All that are active, without their rubrics: enough for their documents. */
export async function allFrameworks(tx: Tx, college: College): Promise<Framework[]> {
  return (await coursesWithOutcomes(tx, null)).map((course) => begun(college, course));
}

function begun(college: College, { id, code, title, endedOn, outcomes, changedAt }: Course): Framework {
  return { ...college, document: { id, title: `${code} ${title}`, endedOn }, outcomes, rubrics: [], changedAt };
}

/** An outcome, asked for now or not, and the course that it is of. @throws NotThere */
export async function outcomeById(tx: Tx, id: string): Promise<CaseOutcome & { courseId: string }> {
  const [outcome] = await tx.query<(CaseOutcome & { courseId: string })[]>(
    `select o.id, o.code, o.title, o.course_id as "courseId",
       case when not o.active then ${changedOn('o')} when not c.active then ${changedOn('c')} end as "endedOn"
     from outcome o join institution i on i.id = o.institution_id
     join course c on c.institution_id = o.institution_id and c.id = o.course_id where o.id = $1`,
    [id],
  );
  return found(outcome, 'outcome');
}

/** Every outcome that the college ever had, with its course. */
export async function allOutcomes(tx: Tx): Promise<{ id: string; courseId: string }[]> {
  return tx.query('select id, course_id as "courseId" from outcome');
}
