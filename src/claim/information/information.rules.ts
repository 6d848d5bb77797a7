import type { Refusal } from '../../kernel/refusal.js';
import type { ClaimStatus } from '../claim.rules.js';

/*
 ** A question to the learner, from a reviewer or from the college, while the clock of the review stands still.
 **   open ──answer──▶ answered      open ──deadline──▶ expired      open ──claim withdrawn──▶ cancelled
 ** (1) The answer is a supplement: it stands beside the submission, which stays as it was sent.
 ** (2) At most one is open for a claim at a time.
 */
export type RequestState = 'open' | 'answered' | 'expired' | 'cancelled';

/** Why this question cannot be answered (any more). */
export function refusalsToAnswer(request: { state: RequestState }): Refusal[] {
  return {
    open: [],
    answered: [{ code: 'answered', detail: 'This was answered. The answer stays as it was given.' }],
    expired: [{ code: 'too_late', detail: 'The time to answer is over.' }],
    cancelled: [{ code: 'cancelled', detail: 'The claim was withdrawn, so nobody waits for the answer.' }],
  }[request.state];
}

/** Why the college cannot ask the learner now. A claim that nobody has accepted yet is given back instead. */
export function refusalsToAskAsCollege(status: ClaimStatus): Refusal[] {
  if (status === 'in_review') return [];
  if (status === 'info_requested') {
    return [{ code: 'asked_already', detail: 'The learner has a question to answer. Ask after that.' }];
  }
  return [{ code: 'not_in_review', detail: 'The learner can be asked while readers have the claim.' }];
}
