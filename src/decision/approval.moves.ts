import type { BindingPolicy } from '../claim/claim.policy.js';
import { refusalsToAskToRevise } from '../claim/claim.rules.js';
import type { LockedClaim } from '../claim/claim.service.js';
import { has, type Actor } from '../kernel/actor.js';
import type { Refusal } from '../kernel/refusal.js';
import type { ApprovalMoves, ProposalView } from './approval.dto.js';
import {
  outcomes,
  proposalWaits,
  refusalsToConcur,
  refusalsToOutcome,
  refusalsToWithdraw,
  voicesNeeded,
  whyNotDecider,
} from './decision.rules.js';
import type { Proposed, standing } from './decision.sql.js';

type Standing = Awaited<ReturnType<typeof standing>>;

/** Which moves this actor may make on the claim, each with what speaks against it. */
export function approvalMoves(
  claim: LockedClaim,
  actor: Actor,
  about: Standing,
  policy: BindingPolicy,
  proposed: Proposed | null,
): ApprovalMoves {
  const all: Refusal[] = [...whyNotNow(claim), ...whyNotApprover(actor), ...whyNotDecider(actor.personId ?? '', about)];
  const underAppeal = about.inForce
    ? [{ code: 'under_appeal', detail: 'An appeal ends in a decision, not in a revision.' }]
    : [];
  return {
    decide: [...all, ...(proposed ? [proposalWaits] : [])],
    outcomes: outcomes.map((outcome) => ({ outcome, refusals: refusalsToOutcome(outcome, policy) })),
    sendBack: all,
    askToRevise: [...all, ...refusalsToAskToRevise(claim, policy), ...underAppeal],
  };
}

/** The decision that waits for the committee, and what this actor may do with it. */
export function proposalOf(
  actor: Actor,
  about: Standing,
  policy: BindingPolicy,
  proposed: Proposed | null,
): ProposalView | null {
  if (proposed === null) return null;
  const person = actor.personId ?? '';
  return {
    decisionId: proposed.id,
    voices: 1 + proposed.agreeing,
    voicesNeeded: voicesNeeded(policy.committeeSize),
    moves: {
      concur: [...whyNotApprover(actor), ...refusalsToConcur(person, proposed, about)],
      withdraw: [...whyNotApprover(actor), ...refusalsToWithdraw(person, proposed)],
    },
  };
}

function whyNotNow({ status }: LockedClaim): Refusal[] {
  return status === 'approval' ? [] : [{ code: 'wrong_state', detail: 'This claim does not wait for a decision.' }];
}

function whyNotApprover(actor: Actor): Refusal[] {
  return has(actor, 'approver') ? [] : [{ code: 'not_approver', detail: 'An approver decides.' }];
}
