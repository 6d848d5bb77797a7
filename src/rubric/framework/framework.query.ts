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

/** Frameworks of active courses that have outcomes, by their codes: what is asked of a learner, and what it is judged by. */
export async function frameworks(
  tx: Tx,
  college: Pick<Framework, 'creator' | 'base'>,
  { courseId, limit, offset }: { courseId: string | null; limit: number; offset: number },
): Promise<Framework[]> {
  const courses = await tx.query<Course[]>(
    `select c.id, c.subject_id as "subjectId", c.code, c.title,
       json_agg(json_build_object('id', o.id, 'code', o.code, 'title', o.title) order by o.position, o.code) as outcomes,
       to_timestamp(max(('x' || translate(left(o.id::text, 13), '-', ''))::bit(48)::bigint) / 1000.0) as since
     from course c join outcome o on o.institution_id = c.institution_id and o.course_id = c.id and o.active
     where c.active and ($1::uuid is null or c.id = $1)
     group by c.id, c.subject_id, c.code, c.title order by c.code, c.id limit $2 offset $3`,
    [courseId, limit, offset],
  );
  const published = await publishedRubricsFor(tx, courses);
  const known = new Map<string, Awaited<ReturnType<typeof rubricById>>>();
  for (const { id } of published.values()) if (!known.has(id)) known.set(id, await rubricById(tx, id));
  return courses.map(({ id, code, title, outcomes, since }) => {
    const rubric = known.get(published.get(id)?.id ?? '') ?? null;
    return {
      ...college,
      document: { id, title: `${code} ${title}` },
      outcomes,
      rubrics: rubric ? [rubric] : [],
      changedAt: rubric?.publishedAt && rubric.publishedAt > since ? rubric.publishedAt : since,
    };
  });
}

/** How many of them there are. */
export async function countFrameworks(tx: Tx): Promise<number> {
  const [{ count }] = await tx.query<[{ count: number }]>(
    `select count(*)::int from course c where c.active
       and exists (select from outcome o where o.institution_id = c.institution_id and o.course_id = c.id and o.active)`,
  );
  return count;
}
