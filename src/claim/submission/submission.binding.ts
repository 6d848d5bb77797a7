import { calendarOf } from '../../account/institution/institution.service.js';
import { cappedPrograms, creditHeldBy, objectionsTo } from '../../enrollment/credit/credit.query.js';
import { businessDaysBetween, startOfDay } from '../../kernel/calendar.js';
import { credits, sumCredits } from '../../kernel/credits.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { feeFor } from '../../policy/fee.rules.js';
import type { PolicyKnobs } from '../../policy/policy.rules.js';
import { publishedRubricFor, rubricById } from '../../rubric/rubric.query.js';
import type { ClaimStatus } from '../claim.rules.js';
import { refusalsToChargeAgain, type FeeState } from '../fee/fee.rules.js';
import type { BoundRubric, ClaimTarget } from '../record/record.dto.js';
import { attemptOfSubmission, type Graduation } from './submission.rules.js';

export interface Bound {
  institutionId: string;
  learnerId: string;
  courseId: string | null;
  subjectId: string;
  programId: string | null;
  submissionId: string | null;
}

/**
 * The rubric of a claim: while the learner writes (`sendable`) the published one that a submission would be pinned to;
 * after that the pinned one, whatever was published since.
 */
export async function rubricFor(tx: Tx, claim: Bound, sendable: boolean): Promise<BoundRubric | null> {
  const rubric =
    sendable || claim.submissionId === null
      ? await publishedRubricFor(tx, claim)
      : await pinnedRubric(tx, claim.submissionId);
  return rubric && { id: rubric.id, versionNo: rubric.versionNo, title: rubric.title };
}

/** Limits and duplicates that this claim would meet: told to the learner, who may go on. */
export function warningsFor(tx: Tx, claim: Bound, target: ClaimTarget, knobs: PolicyKnobs): Promise<Refusal[]> {
  const asked = {
    learnerId: claim.learnerId,
    programId: claim.programId,
    courseId: claim.courseId,
    courseCode: target.courseCode,
    title: target.title,
    subjectCode: target.subject.code,
    credits: credits(target.credits),
    method: 'portfolio' as const,
  };
  return objectionsTo(tx, asked, knobs);
}

/** What a claim costs: as much of it as the fee looks at. */
export interface Charged {
  learnerId: string;
  status: ClaimStatus;
  attempt: number;
  credits: string;
  feeCents: number;
  feeState: FeeState;
}

/**
 * The fee that sending this claim fixes. What was returned unread keeps its fee, paid or not; every new attempt has its
 * own, but a free one leaves what is due as it is.
 */
export async function feeOf(
  tx: Tx,
  claim: Charged,
  policy: PolicyKnobs,
): Promise<Pick<Charged, 'feeCents' | 'feeState'>> {
  const feeCents = await newFeeOf(tx, claim, policy);
  if (feeCents > 0) return { feeCents, feeState: 'due' };
  const keeps = claim.status === 'returned' || claim.feeState === 'due';
  return keeps ? { feeCents: claim.feeCents, feeState: claim.feeState } : { feeCents: 0, feeState: 'none' };
}

/** Whether sending the claim fixed a fee of its own, rather than leaving it the one it had. */
export function newlyCharged(before: Pick<Charged, 'feeState'>, sent: Pick<Charged, 'feeState'>): boolean {
  return before.feeState !== 'due' && sent.feeState === 'due';
}

/** Why the claim cannot be sent for what an earlier attempt still owes. */
export async function refusalsOfFee(tx: Tx, claim: Charged, policy: PolicyKnobs): Promise<Refusal[]> {
  return claim.feeState === 'due' ? refusalsToChargeAgain(claim, await newFeeOf(tx, claim, policy)) : [];
}

/** What sending this claim charges anew, in cents: nothing for what was returned unread. */
async function newFeeOf(tx: Tx, claim: Charged, policy: PolicyKnobs): Promise<number> {
  if (claim.status === 'returned') return 0;
  return feeFor(policy, {
    creditsClaimed: credits(claim.credits),
    courses: 1,
    attempt: attemptOfSubmission(claim),
    firstOfLearner: !(await wasCharged(tx, claim.learnerId)),
  });
}

/** Whether any submission of this learner ever had a fee. */
export async function wasCharged(tx: Tx, learnerId: string): Promise<boolean> {
  const [row] = await tx.query<{ charged: boolean }[]>(
    `select exists (select from submission s join claim c on c.institution_id = s.institution_id and c.id = s.claim_id
       where c.learner_id = $1 and s.fee_cents > 0) as charged`,
    [learnerId],
  );
  return row!.charged;
}

/** How far the learner is from graduating in the claim's program; null where it names none or the policy does not ask. */
export async function graduationOf(
  tx: Tx,
  claim: Bound,
  { graduation }: PolicyKnobs,
  now: Date,
): Promise<Graduation | null> {
  const asks = graduation.minCreditsRemaining !== null || graduation.minDaysBefore !== null;
  if (!asks || claim.programId === null) return null;
  const program = (await cappedPrograms(tx, [claim.programId])).get(claim.programId);
  const held = (await creditHeldBy(tx, [claim.learnerId])).get(claim.learnerId) ?? [];
  const counted = held.filter((line) => line.programId === null || line.programId === claim.programId);
  const [enrollment] = await tx.query<{ graduatesOn: string | null }[]>(
    `select graduates_on::text as "graduatesOn" from enrollment
     where learner_id = $1 and program_id = $2 and ended_on is null`,
    [claim.learnerId, claim.programId],
  );
  const graduatesOn = enrollment?.graduatesOn ?? null;
  const calendar = await calendarOf(tx, claim.institutionId);
  return {
    creditsRemaining: program ? Math.max(0, program.credits - sumCredits(counted.map((line) => line.credits))) : null,
    daysLeft:
      graduatesOn === null ? null : businessDaysBetween(now, startOfDay(graduatesOn, calendar.timeZone), calendar),
  };
}

async function pinnedRubric(tx: Tx, submissionId: string) {
  const [pinned] = await tx.query<{ rubricId: string }[]>(
    'select rubric_id as "rubricId" from submission where id = $1',
    [submissionId],
  );
  return pinned ? rubricById(tx, pinned.rubricId) : null;
}
