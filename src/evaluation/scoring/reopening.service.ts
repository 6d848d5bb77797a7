import { Injectable } from '@nestjs/common';
import { AssignmentService } from '../../assignment/seat/assignment.service.js';
import { refusalsToReaders } from '../../assignment/seat/candidates.js';
import { assignmentById, Offers, type LockedAssignment } from '../../assignment/seat/offers.js';
import { policyOfClaim } from '../../claim/claim.policy.js';
import { ClaimService, type LockedClaim } from '../../claim/claim.service.js';
import { record } from '../../history/history.js';
import { has, type Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { follow } from '../../kernel/moves.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { openAdjudication } from '../adjudication/adjudication.sql.js';
import { evaluationMoves, refusalsToReopen, type EvaluationStatus } from './evaluation.rules.js';
import { evaluationOf, evaluationsOfRound } from './evaluation.sql.js';

/** Opening a submitted evaluation again. What it said stays on record, with who opened it and why. */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly assignments: AssignmentService,
    private readonly offers: Offers,
  ) {}

  /** By its reader, or by a coordinator or approver; in the latter case a claim that waits for its decision goes back. */
  reopen(assignmentId: string, reason: string, actor: Actor): Promise<{ id: string; status: EvaluationStatus }> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { claim, assignment } = await this.assignments.lock(tx, assignmentId);
      const isReader = assignment.reviewerId === actor.personId;
      const isStaff = has(actor, 'coordinator', 'approver') && claim.learnerId !== actor.personId;
      found(isReader || isStaff ? assignment : null, 'assignment');
      if (!isReader) refuseIf(await refusalsToReaders(tx, claim.id, actor));
      const adjudication = await openAdjudication(tx, assignment.submissionId);
      refuseIf(refusalsToReopen(claim.status, isReader ? 'reader' : 'staff', adjudication?.mode === 'discussion'));
      if (claim.status === 'approval') await this.claims.step(tx, claim, 'sendBack', actor, {});
      const id = await this.reopenOne(tx, claim, assignment, reason, actor);
      return { id, status: 'reopened' };
    });
  }

  /** Opens every evaluation of the round that runs. The caller moves the claim. */
  async reopenAll(tx: Tx, claim: LockedClaim, round: number, reason: string, actor: Actor): Promise<void> {
    for (const { assignmentId, status } of await evaluationsOfRound(tx, claim.submissionId!, round)) {
      if (status !== 'submitted') continue;
      await this.reopenOne(tx, claim, await assignmentById(tx, assignmentId), reason, actor);
    }
  }

  private async reopenOne(
    tx: Tx,
    claim: LockedClaim,
    assignment: LockedAssignment,
    reason: string,
    actor: Actor,
  ): Promise<string> {
    const evaluation = found(await evaluationOf(tx, assignment.id), 'evaluation');
    follow(evaluationMoves, 'reopen', evaluation.status);
    const now = this.clock.now();
    await tx.query(
      `insert into evaluation_original (id, institution_id, evaluation_id, number, content, submitted_at, reopened_at,
         reopened_by, reason)
       select $1, e.institution_id, e.id,
         1 + (select count(*) from evaluation_original o where o.evaluation_id = e.id),
         to_jsonb(e) - 'id' - 'institution_id', e.submitted_at, $3, $4, $5
       from evaluation e where e.id = $2`,
      [newId(), evaluation.id, now, actor.personId, reason],
    );
    await tx.query(
      `update evaluation set status = 'reopened', reopened_reason = $2, version = version + 1 where id = $1`,
      [evaluation.id, reason],
    );
    const open = await this.offers.move(tx, assignment, 'reopen', actor);
    await this.offers.openReview(tx, open, await policyOfClaim(tx, claim, now));
    const data = { claimId: claim.id, assignmentId: assignment.id, evaluationId: evaluation.id };
    await record(tx, 'evaluation.reopened', actor, data, now);
    return evaluation.id;
  }
}
