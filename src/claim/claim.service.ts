import { Injectable } from '@nestjs/common';
import { DeadlineService } from '../deadline/deadline.service.js';
import { unpinEvidence } from '../evidence/evidence.freezing.js';
import type { ClaimMoved, Events } from '../history/events.js';
import { record } from '../history/history.js';
import { system, type Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { follow } from '../kernel/moves.js';
import { found, refuseIf } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { unpinExperiences } from '../portfolio/experience.freezing.js';
import { waitIn } from './claim.deadlines.js';
import {
  claimMoves,
  closedStatuses,
  isOpen,
  refusalsToReopen,
  wasNeverRead,
  type ClaimMove,
  type ClaimStatus,
} from './claim.rules.js';
import { policyOfClaim } from './claim.policy.js';
import type { FeeState } from './fee/fee.rules.js';

/** A claim's row while its lock is held. */
export interface LockedClaim {
  id: string;
  institutionId: string;
  learnerId: string;
  status: ClaimStatus;
  version: number;
  attempt: number;
  kind: 'course' | 'block';
  courseId: string | null;
  courseCode: string | null;
  subjectId: string;
  programId: string | null;
  title: string;
  level: string | null;
  /** As the database writes them: "3.00". */
  credits: string;
  submissionId: string | null;
  proposalState: 'none' | 'sent' | 'agreed' | 'declined';
  feeCents: number;
  feeState: FeeState;
  editedAt: Date;
  /** When it was last decided; a claim that is open all the same is under appeal. */
  decidedAt: Date | null;
}

/** What each move is called once it has happened. */
const happened = {
  submit: 'claim.submitted',
  accept: 'claim.accepted',
  return: 'claim.returned',
  fillSeats: 'claim.seated',
  vacateSeat: 'claim.seat_vacated',
  ask: 'claim.information_requested',
  answer: 'claim.information_answered',
  finishReview: 'claim.reviewed',
  disagree: 'claim.disputed',
  settle: 'claim.settled',
  decide: 'claim.decided',
  sendBack: 'claim.sent_back',
  askToRevise: 'claim.revision_requested',
  appeal: 'claim.appealed',
  dropAppeal: 'claim.appeal_dropped',
  withdraw: 'claim.withdrawn',
  expire: 'claim.expired',
} as const satisfies Record<ClaimMove, keyof Events>;

/** What the event of a move says beyond the move itself. */
export type Facts<M extends ClaimMove> = Omit<Events[(typeof happened)[M]], keyof ClaimMoved>;

@Injectable()
export class ClaimService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly deadlines: DeadlineService,
  ) {}

  /** The claim, locked until the transaction ends. Always lock the claim before anything that belongs to it. */
  async lock(tx: Tx, claimId: string): Promise<LockedClaim> {
    return found(await this.lockIfThere(tx, claimId), 'claim');
  }

  /** The actor's own claim, locked; for everybody else it is not there. */
  async lockOwn(tx: Tx, claimId: string, actor: Actor): Promise<LockedClaim> {
    const claim = await this.lock(tx, claimId);
    return found(claim.learnerId === actor.personId ? claim : null, 'claim');
  }

  /**
   * Makes one move of a claim's life: locks the claim, follows the table (409 when it does not lead on from here), closes
   * and opens the deadlines of the two states, and records the event. The caller has decided that the actor may.
   * Features to the right move claims with this and nothing else, in their own transaction, before they record their own
   * event: `claims.move(tx, claimId, 'decide', actor, { decisionId, outcome })`.
   */
  async move<M extends ClaimMove>(
    tx: Tx,
    claimId: string,
    move: M,
    actor: Actor,
    facts: Facts<M>,
  ): Promise<LockedClaim> {
    return this.step(tx, await this.lock(tx, claimId), move, actor, facts);
  }

  /** `move` for a claim that is locked already. */
  async step<M extends ClaimMove>(
    tx: Tx,
    claim: LockedClaim,
    move: M,
    actor: Actor,
    facts: Facts<M>,
  ): Promise<LockedClaim> {
    const status = follow(claimMoves, move, claim.status);
    if (!isOpen(claim.status)) refuseIf(refusalsToReopen(await this.hasAnotherOpen(tx, claim)));
    const now = this.clock.now();
    await tx.query(
      `update claim set status = $2, version = version + 1, entered_at = $3,
         closed_at = case when $2 = any($4::text[]) then $3::timestamptz end,
         decided_at = case when $5 then $3::timestamptz else decided_at end
       where id = $1`,
      [claim.id, status, now, closedStatuses, move === 'decide'],
    );
    const decidedAt = move === 'decide' ? now : claim.decidedAt;
    const moved = { ...claim, status, decidedAt, version: claim.version + 1 };
    await this.turnDeadlines(tx, claim.status, moved);
    const data = { claimId: claim.id, submissionId: claim.submissionId, from: claim.status, ...facts };
    await record(tx, happened[move], actor, data as unknown as Events[(typeof happened)[M]], now);
    return moved;
  }

  /** Keeps the words of a reason outside of the event, which holds ids only. */
  async keepReason(
    tx: Tx,
    claim: Pick<LockedClaim, 'id' | 'institutionId'>,
    text: string,
    actor: Actor,
  ): Promise<string> {
    const id = newId();
    await tx.query(
      'insert into claim_reason (id, institution_id, claim_id, text, by_id, at) values ($1, $2, $3, $4, $5, $6)',
      [id, claim.institutionId, claim.id, text, actor.personId, this.clock.now()],
    );
    return id;
  }

  /** Ends the claim at the learner's wish; under appeal only the appeal: the decision stands. @throws Refused when it is closed. */
  withdraw(claimId: string, reason: string, actor: Actor): Promise<{ id: string; status: ClaimStatus }> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.lockOwn(tx, claimId, actor);
      const reasonId = reason.trim() ? await this.keepReason(tx, claim, reason, actor) : null;
      await this.cancelRequests(tx, claim.id, 'cancelled');
      await this.letGoOfUnread(tx, claim);
      const move = claim.decidedAt === null ? 'withdraw' : 'dropAppeal';
      const { id, status } = await this.step(tx, claim, move, actor, { reasonId });
      return { id, status };
    });
  }

  /** Ends a claim that waited for its learner too long: only if it still waits in that state, and is there at all. */
  async expire(claimId: string, waitedIn: ClaimStatus, actor: Actor): Promise<void> {
    await this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.lockIfThere(tx, claimId);
      if (claim?.status !== waitedIn) return;
      await this.cancelRequests(tx, claim.id, 'expired');
      await this.letGoOfUnread(tx, claim);
      if (claim.decidedAt === null) await this.step(tx, claim, 'expire', actor, {});
      else await this.step(tx, claim, 'dropAppeal', actor, { reasonId: null });
    });
  }

  private async lockIfThere(tx: Tx, claimId: string): Promise<LockedClaim | undefined> {
    const [claim] = await tx.query<LockedClaim[]>(
      `select id, institution_id as "institutionId", learner_id as "learnerId", status, version, attempt, kind,
         course_id as "courseId", course_code as "courseCode", subject_id as "subjectId", program_id as "programId", title,
         level, credits::text, submission_id as "submissionId", proposal_state as "proposalState",
         fee_cents as "feeCents", fee_state as "feeState", edited_at as "editedAt", decided_at as "decidedAt"
       from claim where id = $1 for update`,
      [claimId],
    );
    return claim;
  }

  private async turnDeadlines(tx: Tx, from: ClaimStatus, claim: LockedClaim): Promise<void> {
    if (!isOpen(claim.status)) return this.deadlines.closeOfClaim(tx, claim.id);
    const policy = await policyOfClaim(tx, claim, this.clock.now());
    const [left, entered] = [waitIn(from, policy, claim.learnerId), waitIn(claim.status, policy, claim.learnerId)];
    if (left) await this.deadlines.close(tx, left.kind, claim.id);
    if (entered) {
      await this.deadlines.open(tx, claim.institutionId, { ...entered, subjectId: claim.id, claimId: claim.id });
    }
    if (claim.status === 'info_requested') await this.deadlines.pause(tx, claim.institutionId, 'review', claim.id);
    if (from === 'info_requested') await this.deadlines.resume(tx, claim.institutionId, 'review', claim.id);
  }

  private async hasAnotherOpen(tx: Tx, claim: LockedClaim): Promise<boolean> {
    const [row] = await tx.query<{ other: boolean }[]>(
      `select exists (select from claim where learner_id = $1 and course_id = $2 and id <> $3 and status <> all ($4)) as other`,
      [claim.learnerId, claim.courseId, claim.id, closedStatuses],
    );
    return row!.other;
  }

  /** What was sent but never given to a reviewer may leave the portfolio again. */
  private async letGoOfUnread(tx: Tx, claim: LockedClaim): Promise<void> {
    if (!wasNeverRead(claim)) return;
    const sent = await tx.query<{ id: string }[]>('select id from submission where claim_id = $1', [claim.id]);
    for (const { id } of sent) {
      await unpinEvidence(tx, id, system(claim.institutionId), this.clock.now());
      await unpinExperiences(tx, id);
    }
  }

  private async cancelRequests(tx: Tx, claimId: string, state: 'cancelled' | 'expired'): Promise<void> {
    await tx.query(`update information_request set state = $2, closed_at = $3 where claim_id = $1 and state = 'open'`, [
      claimId,
      state,
      this.clock.now(),
    ]);
  }
}
