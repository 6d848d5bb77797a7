import type { Actor } from '../kernel/actor.js';
import { refusalsToFollow } from '../kernel/moves.js';
import { found, type Refusal } from '../kernel/refusal.js';
import type { Tx } from '../platform/database/database.js';
import { refusalsToContent } from './content.rules.js';
import { rubricColumns, type Rubric } from './rubric.query.js';
import { rubricMoves } from './rubric.rules.js';

/** The version, with every version of its family locked: two people cannot publish or draft in one family at once. */
export async function lockFamily(tx: Tx, id: string): Promise<Rubric> {
  const family = await tx.query<Rubric[]>(
    `select ${rubricColumns} from rubric where family_id = (select family_id from rubric where id = $1) order by id for update`,
    [id],
  );
  return found(
    family.find((rubric) => rubric.id === id),
    'rubric',
  );
}

/** All other publications and retirements of the institution wait: a scope has one published rubric. */
export async function oneAtATime(tx: Tx, actor: Actor): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('rubric ' || $1, 0))`, [actor.institutionId]);
}

export async function insertDraft(
  tx: Tx,
  actor: Actor,
  rubric: Pick<Rubric, 'id' | 'familyId' | 'versionNo' | 'title' | 'courseId' | 'subjectId' | 'content'>,
): Promise<void> {
  await tx.query(
    `insert into rubric (id, institution_id, family_id, version_no, status, title, course_id, subject_id, content)
     values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8)`,
    [
      rubric.id,
      actor.institutionId,
      rubric.familyId,
      rubric.versionNo,
      rubric.title,
      rubric.courseId,
      rubric.subjectId,
      JSON.stringify(rubric.content),
    ],
  );
}

/** Why this version cannot be published now: its state, its content, and what stands beside it. */
export async function refusalsToPublish(tx: Tx, rubric: Rubric): Promise<Refusal[]> {
  const state = refusalsToFollow(rubricMoves, 'publish', rubric.status);
  if (state.length > 0) return state;
  return [
    ...refusalsToContent(rubric.content),
    ...(await strangeOutcomes(tx, rubric)),
    ...(await takenScope(tx, rubric)),
  ];
}

export function refusalsToChange(rubric: Rubric): Refusal[] {
  if (rubric.status === 'draft') return [];
  return [{ code: 'published', detail: 'A published rubric never changes. Make a next version of it.' }];
}

export function refusalsToDraftNext(drafted: boolean): Refusal[] {
  return drafted ? [{ code: 'drafted', detail: 'A next version is being drafted already.' }] : [];
}

/** Whether the family has a version that is not published yet. */
export async function isDrafted(tx: Tx, familyId: string): Promise<boolean> {
  const drafts = await tx.query(`select from rubric where family_id = $1 and status = 'draft'`, [familyId]);
  return drafts.length > 0;
}

/** Why there can be no rubric for this course or subject. */
export async function unknownScope(tx: Tx, courseId: string | null, subjectId: string | null): Promise<Refusal[]> {
  const [course] = courseId === null ? [true] : await tx.query('select id from course where id = $1', [courseId]);
  const [subject] = subjectId === null ? [true] : await tx.query('select id from subject where id = $1', [subjectId]);
  return [
    ...(course ? [] : [{ code: 'unknown_course', detail: 'There is no such course.', about: 'courseId' }]),
    ...(subject ? [] : [{ code: 'unknown_subject', detail: 'There is no such subject.', about: 'subjectId' }]),
  ];
}

/** A criterion may be linked to an active outcome of the rubric's own course, and to nothing else. */
async function strangeOutcomes(tx: Tx, { courseId, content }: Rubric): Promise<Refusal[]> {
  const linked = content.criteria.filter((criterion) => criterion.outcomeId !== null);
  const outcomes = await tx.query<{ id: string }[]>('select id from outcome where course_id = $1 and active', [
    courseId,
  ]);
  return linked
    .filter((criterion) => !outcomes.some((outcome) => outcome.id === criterion.outcomeId))
    .map((criterion) => ({
      code: 'strange_outcome',
      detail: `“${criterion.title}” is linked to an outcome that this rubric’s course does not have.`,
      about: criterion.id,
    }));
}

async function takenScope(tx: Tx, rubric: Rubric): Promise<Refusal[]> {
  const [other] = await tx.query<{ title: string }[]>(
    `select title from rubric where status = 'published' and family_id <> $1
       and course_id is not distinct from $2 and subject_id is not distinct from $3`,
    [rubric.familyId, rubric.courseId, rubric.subjectId],
  );
  if (!other) return [];
  const detail = `“${other.title}” is published for the same courses. Retire it first, or make this a next version of it.`;
  return [{ code: 'scope_taken', detail }];
}
