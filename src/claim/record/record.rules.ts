import { has, type Actor } from '../../kernel/actor.js';
import type { Refusal } from '../../kernel/refusal.js';
import { refusalsToFollow } from '../../kernel/moves.js';
import { claimMoves, refusalsToDelete, refusalsToEdit, type Stance } from '../claim.rules.js';
import { refusalsToSettleFee } from '../fee/fee.rules.js';
import {
  refusalsToAccept,
  refusalsToAnswerProposal,
  refusalsToHandle,
  refusalsToPropose,
  refusalsToReturn,
  type IntakePolicy,
} from '../intake/intake.rules.js';
import {
  refusalsToSubmit,
  type Graduation,
  type SubmissionPolicy,
  type Submittable,
} from '../submission/submission.rules.js';
import type { ClaimMoves, ClaimView, OutcomeView } from './record.dto.js';

type Viewed = Pick<ClaimView, 'status' | 'attempt' | 'proposal' | 'fee' | 'outcomes' | 'target'>;

/** The moves that are this actor's to make, each with the reasons against it. `owing`: those for what an earlier attempt cost. */
export function movesFor(
  actor: Pick<Actor, 'roles' | 'personId'>,
  stance: Stance,
  claim: Viewed,
  policy: IntakePolicy & SubmissionPolicy,
  rubric: { id: string } | null,
  graduation: Graduation | null,
  owing: readonly Refusal[] = [],
): ClaimMoves {
  const { status, attempt } = claim;
  const proposable = { status, attempt, proposalState: claim.proposal.state };
  const receivable = { status, feeState: claim.fee.state };
  const learner: ClaimMoves = {
    edit: refusalsToEdit(claim),
    delete: refusalsToDelete(claim),
    ...(policy.proposalRequired ? { propose: refusalsToPropose(proposable, policy) } : {}),
    submit: [...refusalsToSubmit(submittable(claim), policy, rubric, graduation), ...owing],
    withdraw: refusalsToFollow(claimMoves, 'withdraw', status),
    answerInformation: refusalsToFollow(claimMoves, 'answer', status),
  };
  const handles = stance === 'learner' ? refusalsToHandle({ learnerId: actor.personId! }, actor.personId) : [];
  const coordinator: ClaimMoves = {
    answerProposal: [...handles, ...refusalsToAnswerProposal(proposable)],
    settleFee: [...handles, ...refusalsToSettleFee(receivable)],
    accept: [...handles, ...refusalsToAccept(receivable, policy)],
    return: [...handles, ...refusalsToReturn(claim)],
  };
  return { ...(stance === 'learner' ? learner : {}), ...(has(actor as Actor, 'coordinator') ? coordinator : {}) };
}

/** The claim as the rules for sending it read it. Each linked file counts once. */
export function submittable(
  claim: Pick<Viewed, 'status' | 'attempt' | 'proposal' | 'outcomes' | 'target'>,
): Submittable {
  const files = new Map(
    claim.outcomes.flatMap((o: OutcomeView) =>
      o.evidence.filter((e) => e.size !== null).map((e) => [e.id, Number(e.size)]),
    ),
  );
  const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
  const target = { courseCode: claim.target.courseCode, subjectCode: claim.target.subject.code };
  return { ...claim, target, proposalState: claim.proposal.state, files: { count: files.size, bytes } };
}

/** One row of the event table as a timeline reads it. */
export interface PastEvent {
  type: string;
  actorId: string | null;
  actorKind: 'person' | 'token' | 'attestor' | 'system';
  data: { assigneeId?: string | null; reviewerId?: string };
}

/**
 * Whether a learner sees this in the timeline of the claim. How seats were offered and what readers wrote is not for the
 * learner: the decision carries its own feedback.
 */
export function isForLearner(event: PastEvent, learnerId: string): boolean {
  if (event.type.startsWith('deadline.')) return event.data.assigneeId === learnerId;
  return ['claim.', 'appeal.', 'award.', 'stack.'].some((prefix) => event.type.startsWith(prefix));
}

/** Whether this person was ever asked to read the claim: then seats and names are not for them, whatever their other roles. */
export function isReader(events: readonly PastEvent[], personId: string | null): boolean {
  return events.some(({ type, data }) => type.startsWith('assignment.') && data.reviewerId === personId);
}

/** Who did it, as a role: no name, so it can be shown where names are hidden. */
export function whoDid(
  event: PastEvent,
  learnerId: string,
): 'learner' | 'staff' | 'attestor' | 'integration' | 'system' {
  if (event.actorId === learnerId) return 'learner';
  return { person: 'staff', attestor: 'attestor', token: 'integration', system: 'system' }[event.actorKind] as 'staff';
}
