import { Injectable } from '@nestjs/common';
import type { BindingPolicy } from '../../claim/claim.policy.js';
import type { LockedClaim } from '../../claim/claim.service.js';
import { DeadlineService } from '../../deadline/deadline.service.js';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { follow } from '../../kernel/moves.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { ensureProfile } from '../reviewer/reviewer.service.js';
import { assignmentMoves, type AssignmentStatus, type Seat } from './assignment.rules.js';

/** An assignment's row while its claim is locked. */
export interface LockedAssignment {
  id: string;
  institutionId: string;
  claimId: string;
  submissionId: string;
  reviewerId: string;
  seat: Seat;
  round: number;
  status: AssignmentStatus;
  overridden: string[];
}

export interface NewOffer {
  reviewerId: string;
  seat: Seat;
  round: number;
  /** Set when a coordinator chose: who, and what they set aside for which reason. */
  byHand?: { chosenBy: string | null; overridden: readonly string[]; reason: string | null };
}

const past = {
  accept: 'assignment.accepted',
  decline: 'assignment.declined',
  lapse: 'assignment.expired',
  recuse: 'assignment.recused',
  release: 'assignment.released',
  complete: 'assignment.completed',
  reopen: 'assignment.reopened',
} as const satisfies Record<keyof typeof assignmentMoves, string>;

/** Seats as rows: offered, moved, each move with its deadline and its event. The caller holds the claim's lock. */
@Injectable()
export class Offers {
  constructor(
    private readonly clock: Clock,
    private readonly deadlines: DeadlineService,
  ) {}

  /** Offers a seat, to be answered within the policy's days. */
  async make(tx: Tx, claim: LockedClaim, policy: BindingPolicy, offer: NewOffer, actor: Actor): Promise<string> {
    const { reviewerId, seat, round, byHand } = offer;
    await ensureProfile(tx, claim.institutionId, reviewerId);
    const [id, now] = [newId(), this.clock.now()];
    await tx.query(
      `insert into assignment (id, institution_id, claim_id, submission_id, reviewer_id, seat, round, status, offered_at,
         chosen_by, overridden, override_reason)
       values ($1, $2, $3, $4, $5, $6, $7, 'offered', $8, $9, $10, $11)`,
      [
        id,
        claim.institutionId,
        claim.id,
        claim.submissionId,
        reviewerId,
        seat,
        round,
        now,
        byHand?.chosenBy ?? null,
        byHand?.overridden ?? [],
        byHand?.reason ?? null,
      ],
    );
    await tx.query('update unroutable set ended_at = $3 where submission_id = $1 and seat = $2 and ended_at is null', [
      claim.submissionId,
      seat,
      now,
    ]);
    await this.deadlines.open(tx, claim.institutionId, {
      kind: 'offer',
      subjectId: id,
      claimId: claim.id,
      assignee: { personId: reviewerId },
      days: policy.days.offerAnswer,
      reminders: policy.reminders,
      escalateAfterDays: null,
      lapses: true,
    });
    const submissionId = claim.submissionId!;
    await record(
      tx,
      'assignment.offered',
      actor,
      { claimId: claim.id, assignmentId: id, submissionId, reviewerId },
      now,
    );
    return id;
  }

  /** Makes one move of a seat's life and records it. @throws Refused when the seat is not in a state for it. */
  async move(
    tx: Tx,
    assignment: LockedAssignment,
    move: keyof typeof assignmentMoves,
    actor: Actor,
    { reason = null, kept = null }: { reason?: string | null; kept?: boolean | null } = {},
  ): Promise<LockedAssignment> {
    const status = follow(assignmentMoves, move, assignment.status);
    const now = this.clock.now();
    await tx.query(
      `update assignment set status = $2,
         accepted_at = case when $2 = 'accepted' then coalesce(accepted_at, $3) else accepted_at end,
         completed_at = case when $2 = 'completed' then $3::timestamptz end,
         closed_at = case when $2 in ('declined', 'recused', 'expired', 'released') then $3::timestamptz end,
         reason = coalesce($4, reason), kept = coalesce(kept, $5)
       where id = $1`,
      [assignment.id, status, now, reason, kept],
    );
    if (move !== 'reopen')
      await this.deadlines.close(tx, move === 'accept' ? 'offer' : kindOf(assignment), assignment.id);
    const { id: assignmentId, claimId, submissionId, reviewerId } = assignment;
    await record(tx, past[move], actor, { claimId, assignmentId, submissionId, reviewerId }, now);
    return { ...assignment, status };
  }

  /** Gives an accepted reader the policy's days to evaluate. */
  async openReview(tx: Tx, assignment: LockedAssignment, policy: BindingPolicy): Promise<void> {
    await this.deadlines.open(tx, assignment.institutionId, {
      kind: 'review',
      subjectId: assignment.id,
      claimId: assignment.claimId,
      assignee: { personId: assignment.reviewerId },
      days: policy.days.review,
      reminders: policy.reminders,
      escalateAfterDays: policy.escalateAfterDays,
      lapses: false,
    });
  }
}

function kindOf({ status }: LockedAssignment): 'offer' | 'review' {
  return status === 'offered' ? 'offer' : 'review';
}

export async function assignmentById(tx: Tx, id: string): Promise<LockedAssignment> {
  const [assignment] = await tx.query<LockedAssignment[]>(
    `select id, institution_id as "institutionId", claim_id as "claimId", submission_id as "submissionId",
       reviewer_id as "reviewerId", seat, round, status, overridden from assignment where id = $1`,
    [id],
  );
  return found(assignment, 'assignment');
}
