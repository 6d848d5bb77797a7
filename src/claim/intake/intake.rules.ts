import { refusalsToFollow } from '../../kernel/moves.js';
import type { Refusal } from '../../kernel/refusal.js';
import { claimMoves, type ClaimStatus } from '../claim.rules.js';
import type { FeeState } from '../fee/fee.rules.js';

/*
 ** From the learner's hands to routing: proposal, fee, acceptance.
 ** (1) A proposal is asked for or not (policy); it changes nothing of the draft, it only opens the way to sending.
 ** (2) A fee that is due before acceptance holds the claim back until it is settled (../fee/fee.rules.ts).
 */
export interface Receivable {
  status: ClaimStatus;
  feeState: FeeState;
}

export interface IntakePolicy {
  proposalRequired: boolean;
  fee: { dueBeforeAcceptance: boolean };
}

/** Why this person may not handle the claim for the institution: it is their own. */
export function refusalsToHandle(claim: { learnerId: string }, personId: string | null): Refusal[] {
  if (claim.learnerId !== personId) return [];
  return [{ code: 'own_claim', detail: 'This is your own. Somebody else has to handle it.' }];
}

/** Why the claim cannot be accepted for review now. */
export function refusalsToAccept(claim: Receivable, policy: IntakePolicy): Refusal[] {
  const waits = policy.fee.dueBeforeAcceptance && claim.feeState === 'due';
  return [
    ...refusalsToFollow(claimMoves, 'accept', claim.status),
    ...(waits ? [{ code: 'fee_due', detail: 'The fee is to be paid or waived before the claim is accepted.' }] : []),
  ];
}

/** Why the claim cannot be given back to the learner as incomplete. */
export function refusalsToReturn(claim: Pick<Receivable, 'status'>): Refusal[] {
  return refusalsToFollow(claimMoves, 'return', claim.status);
}

export interface Proposable {
  status: ClaimStatus;
  attempt: number;
  proposalState: 'none' | 'sent' | 'agreed' | 'declined';
}

/** Why the learner cannot send a proposal now. */
export function refusalsToPropose(claim: Proposable, policy: Pick<IntakePolicy, 'proposalRequired'>): Refusal[] {
  if (!policy.proposalRequired) return [{ code: 'no_proposal_needed', detail: 'No proposal is asked for here.' }];
  if (claim.status !== 'draft') return [{ code: 'wrong_state', detail: 'A proposal belongs to a draft.' }];
  return {
    none: [],
    sent: [{ code: 'proposal_waits', detail: 'Your proposal has not been answered yet.' }],
    agreed: [{ code: 'proposal_agreed', detail: 'Your proposal has been agreed to. Go on with the claim.' }],
    declined: [],
  }[claim.proposalState];
}

/** Why the coordinator has no proposal to answer. */
export function refusalsToAnswerProposal(claim: Proposable): Refusal[] {
  if (claim.status === 'draft' && claim.proposalState === 'sent') return [];
  return [{ code: 'no_proposal', detail: 'There is no proposal that waits for an answer.' }];
}
