import { has, type Actor } from '../kernel/actor.js';
import { found } from '../kernel/refusal.js';
import type { Tx } from '../platform/database/database.js';
import type { RubricContent, RubricStatus } from './rubric.rules.js';

/** One version of a rubric as it is stored. */
export interface Rubric {
  id: string;
  familyId: string;
  versionNo: number;
  status: RubricStatus;
  title: string;
  courseId: string | null;
  courseCode: string | null;
  subjectId: string | null;
  subjectCode: string | null;
  content: RubricContent;
  publishedAt: Date | null;
  retiredAt: Date | null;
  version: number;
}

export const rubricColumns = `id, family_id as "familyId", version_no as "versionNo", status, title, course_id as "courseId",
  (select c.code from course c where c.institution_id = rubric.institution_id and c.id = rubric.course_id) as "courseCode",
  subject_id as "subjectId",
  (select s.code from subject s where s.institution_id = rubric.institution_id and s.id = rubric.subject_id) as "subjectCode", content, published_at as "publishedAt", retired_at as "retiredAt", version`;

/**
 * The published rubric that a claim on this course (or in this subject, for a block) is judged by: the course's own, else
 * the subject's, else the institution's. Null when there is none: then nothing can be submitted.
 */
export async function publishedRubricFor(
  tx: Tx,
  target: { courseId: string | null; subjectId: string | null },
): Promise<Rubric | null> {
  const [rubric] = await tx.query<Rubric[]>(
    `select ${rubricColumns} from rubric
     where status = 'published' and (course_id = $1 or subject_id = $2 or (course_id is null and subject_id is null))
     order by course_id nulls last, subject_id nulls last limit 1`,
    [target.courseId, target.subjectId],
  );
  return rubric ?? null;
}

/** `publishedRubricFor` for many courses at once, by course; those without a rubric are left out. */
export async function publishedRubricsFor(
  tx: Tx,
  courses: readonly { id: string; subjectId: string }[],
): Promise<Map<string, Pick<Rubric, 'id' | 'versionNo' | 'title' | 'publishedAt'>>> {
  const rows = await tx.query<(Pick<Rubric, 'id' | 'versionNo' | 'title' | 'publishedAt'> & { for: string })[]>(
    `select distinct on (c.id) c.id as "for", r.id, r.version_no as "versionNo", r.title, r.published_at as "publishedAt"
     from unnest($1::uuid[], $2::uuid[]) as c (id, subject_id)
     join rubric r on r.status = 'published'
       and (r.course_id = c.id or r.subject_id = c.subject_id or (r.course_id is null and r.subject_id is null))
     order by c.id, r.course_id nulls last, r.subject_id nulls last`,
    [courses.map((course) => course.id), courses.map((course) => course.subjectId)],
  );
  return new Map(rows.map(({ for: courseId, ...rubric }) => [courseId, rubric]));
}

/** Any version by its id, retired or not: what a submission is pinned to. */
export async function rubricById(tx: Tx, id: string): Promise<Rubric | null> {
  const [rubric] = await tx.query<Rubric[]>(`select ${rubricColumns} from rubric where id = $1`, [id]);
  return rubric ?? null;
}

/** Whether they see drafts. */
export function writesRubrics(actor: Actor): boolean {
  return has(actor, 'admin', 'coordinator');
}

/** Any version that the actor may see: drafts are for those who write rubrics. @throws NotThere */
export async function visibleRubric(tx: Tx, id: string, actor: Actor): Promise<Rubric> {
  const rubric = await rubricById(tx, id);
  return found(rubric && (rubric.status !== 'draft' || writesRubrics(actor)) ? rubric : null, 'rubric');
}
