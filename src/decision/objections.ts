import type { BindingPolicy } from '../claim/claim.policy.js';
import type { LockedClaim } from '../claim/claim.service.js';
import { creditHeldBy, objectionsTo } from '../enrollment/credit/credit.query.js';
import type { Refusal } from '../kernel/refusal.js';
import type { Tx } from '../platform/database/database.js';
import type { CourseRow, InForce } from './decision.sql.js';

/**
 * Limits and duplicates that speak against this credit. What the learner holds by the decision under appeal does not: the
 * new line takes its place.
 */
export async function objectionsToDecision(
  tx: Tx,
  claim: LockedClaim,
  policy: BindingPolicy,
  given: { credits: number; course: CourseRow | null; title: string; subjectCode: string },
  inForce: InForce | null,
): Promise<Refusal[]> {
  const held = (await creditHeldBy(tx, [claim.learnerId])).get(claim.learnerId) ?? [];
  const instead = held
    .filter(({ source, courseId, title }) =>
      inForce === null || source !== 'award'
        ? false
        : inForce.courseId === null
          ? courseId === null && title === inForce.title
          : courseId === inForce.courseId,
    )
    .flatMap(({ awardId }) => (awardId === null ? [] : [awardId]));
  return objectionsTo(
    tx,
    {
      learnerId: claim.learnerId,
      programId: claim.programId,
      subjectCode: given.course?.subjectCode ?? given.subjectCode,
      credits: given.credits,
      method: 'portfolio',
      courseId: given.course?.id ?? null,
      courseCode: given.course?.code ?? null,
      title: given.course?.title ?? given.title,
      instead,
    },
    policy,
  );
}

export async function subjectCodeOf(tx: Tx, subjectId: string): Promise<string> {
  const [row] = await tx.query<{ code: string }[]>('select code from subject where id = $1', [subjectId]);
  return row!.code;
}
