import type { Refusal } from '../../kernel/refusal.js';

/*
 ** A question from a reviewer to the learner, while the clock of the review stands still.
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

/** Why pieces of evidence that the submission holds with their former file cannot be part of the answer. */
export function refusalsOfReplaced(titles: readonly string[]): Refusal[] {
  return titles.map((title) => ({
    code: 'file_replaced',
    detail: `“${title}” was sent with its former file, and stays so. Add the new file as evidence of its own and link that.`,
    about: 'evidence',
  }));
}
