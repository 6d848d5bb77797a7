import type { Tx } from '../../platform/database/database.js';
import { publishedRubricsFor, rubricById } from '../rubric.query.js';
import type { Framework } from '../exchange/case.rules.js';

/** Where a college's CASE resources begin. */
export function caseBase(publicUrl: string, institutionCode: string): string {
  return `${publicUrl}/api/institutions/${encodeURIComponent(institutionCode)}/ims/case/v1p1`;
}

interface Course {
  id: string;
  subjectId: string;
  code: string;
  title: string;
  outcomes: Framework['outcomes'];
  /** When its newest outcome was made: an id of ours begins with its time (RFC 9562, version 7). */
  since: Date;
}

/** Active courses that have outcomes, by their codes. */
async function coursesWithOutcomes(tx: Tx, courseId: string | null): Promise<Course[]> {
  return tx.query<Course[]>(
    `select c.id, c.subject_id as "subjectId", c.code, c.title,
       json_agg(json_build_object('id', o.id, 'code', o.code, 'title', o.title) order by o.position, o.code) as outcomes,
       to_timestamp(max(('x' || translate(left(o.id::text, 13), '-', ''))::bit(48)::bigint) / 1000.0) as since
     from course c join outcome o on o.institution_id = c.institution_id and o.course_id = c.id and o.active
     where c.active and ($1::uuid is null or c.id = $1)
     group by c.id, c.subject_id, c.code, c.title order by c.code, c.id`,
    [courseId],
  );
}

type College = Pick<Framework, 'creator' | 'base'>;

/** The framework of a course: what is asked of a learner, and what it is judged by. Null where it has none. */
export async function frameworkOf(tx: Tx, college: College, courseId: string): Promise<Framework | null> {
  const [course] = await coursesWithOutcomes(tx, courseId);
  if (!course) return null;
  const published = (await publishedRubricsFor(tx, [course])).get(course.id);
  const rubric = published ? await rubricById(tx, published.id) : null;
  return { ...begun(college, course, rubric?.publishedAt), rubrics: rubric ? [rubric] : [] };
}

/** All of them, without their rubrics: enough for their documents. */
export async function allFrameworks(tx: Tx, college: College): Promise<Framework[]> {
  const courses = await coursesWithOutcomes(tx, null);
  const published = await publishedRubricsFor(tx, courses);
  return courses.map((course) => begun(college, course, published.get(course.id)?.publishedAt));
}

function begun(college: College, { id, code, title, outcomes, since }: Course, publishedAt?: Date | null): Framework {
  const changedAt = publishedAt && publishedAt > since ? publishedAt : since;
  return { ...college, document: { id, title: `${code} ${title}` }, outcomes, rubrics: [], changedAt };
}
