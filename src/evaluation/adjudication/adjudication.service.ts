import { Injectable } from '@nestjs/common';
import { refusalsToReaders } from '../../assignment/seat/candidates.js';
import { assignmentById, Offers } from '../../assignment/seat/offers.js';
import { RoutingService, vacantSeats } from '../../assignment/seat/routing.service.js';
import { policyOfClaim, type BindingPolicy } from '../../claim/claim.policy.js';
import { ClaimService, type LockedClaim } from '../../claim/claim.service.js';
import { DeadlineService } from '../../deadline/deadline.service.js';
import { record } from '../../history/history.js';
import { system, type Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { evaluationsOfRound, rubricOf, type StoredEvaluation } from '../scoring/evaluation.sql.js';
import { openAdjudication, readingOf, type OpenAdjudication } from './adjudication.sql.js';
import {
  afterReadings,
  canCallThird,
  disagreements,
  refusalsToCallThird,
  type Disagreement,
} from './agreement.rules.js';

/*
 ** From readings to approval.
 ** (1) Nothing happens before every seat of the round has been read: until then no reading is compared or shown.
 ** (2) Readers who disagree talk, or a third one reads without knowing the others; what each submitted first stays on record.
 ** (3) Talking ends when they agree or when its time is over: then a third reader is called, or the approver weighs.
 */
@Injectable()
export class AdjudicationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly routing: RoutingService,
    private readonly offers: Offers,
    private readonly deadlines: DeadlineService,
  ) {}

  /** Looks whether the round is complete and makes what follows happen. Call it, with the claim locked, when a reading came in. */
  async conclude(tx: Tx, claim: LockedClaim): Promise<void> {
    if (!['in_review', 'adjudication'].includes(claim.status)) return;
    const { round, free } = await vacantSeats(tx, claim);
    const readings = await evaluationsOfRound(tx, claim.submissionId!, round);
    if (free.length > 0 || !(await this.allIn(tx, claim, round))) return;
    const policy = await policyOfClaim(tx, claim, this.clock.now());
    const { content } = await rubricOf(tx, claim.submissionId!);
    const differences = disagreements(
      readings.map((reading) => readingOf(reading, content)),
      policy.agreement,
    );
    if (claim.status === 'adjudication') return this.settleIfDone(tx, claim, differences);
    await this.follow(tx, claim, policy, round, readings, differences);
  }

  /** The time to talk is over for the reader of this seat, and so for all. */
  lapse(assignmentId: string, actor: Actor): Promise<void> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { claimId } = await assignmentById(tx, assignmentId);
      const claim = await this.claims.lock(tx, claimId);
      const adjudication = await openAdjudication(tx, claim.submissionId!);
      if (claim.status === 'adjudication' && adjudication?.mode === 'discussion')
        await this.endTalk(tx, claim, adjudication);
    });
  }

  /** A coordinator does not wait for the readers to agree. */
  callThird(claimId: string, actor: Actor): Promise<{ id: string }> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.claims.lock(tx, claimId);
      found(claim.learnerId === actor.personId || claim.submissionId === null ? null : claim, 'dispute');
      refuseIf(await refusalsToReaders(tx, claimId, actor));
      const adjudication = found(await openAdjudication(tx, claim.submissionId!), 'dispute');
      const readings = await evaluationsOfRound(tx, claim.submissionId!, adjudication.round);
      refuseIf(refusalsToCallThird({ ...adjudication, readings: readings.length }));
      await this.endTalk(tx, claim, adjudication);
      return { id: adjudication.id };
    });
  }

  /** Ends a dispute because the claim is closed. */
  async abandon(claimId: string, actor: Actor): Promise<void> {
    await this.database.exactlyOnce(actor, async (tx) => {
      await this.claims.lock(tx, claimId);
      await tx.query(
        `update adjudication set settled_at = $2, settled_by = 'withdrawal' where claim_id = $1 and settled_at is null`,
        [claimId, this.clock.now()],
      );
    });
  }

  private async follow(
    tx: Tx,
    claim: LockedClaim,
    policy: BindingPolicy,
    round: number,
    readings: readonly StoredEvaluation[],
    differences: Disagreement[],
  ): Promise<void> {
    const by = system(claim.institutionId);
    const thirdHasRead = (await this.thirdIsWanted(tx, claim, round)) && policy.reviewers < 3;
    const denial = readings.length === 1 && readings[0]!.recommendation === 'none';
    const facts = { round, readings: readings.length, disagree: differences.length > 0, denial, thirdHasRead };
    const next = afterReadings(facts, policy);
    if (next === 'approval') {
      await this.claims.step(tx, claim, 'finishReview', by, {});
    } else if (next === 'second_reading') {
      await this.routing.addSeat(tx, claim, 'second', by);
    } else {
      await this.open(tx, claim, policy, { round, mode: next, differences, readings });
    }
  }

  private async open(
    tx: Tx,
    claim: LockedClaim,
    policy: BindingPolicy,
    about: {
      round: number;
      mode: 'discussion' | 'third_reader';
      differences: Disagreement[];
      readings: readonly StoredEvaluation[];
    },
  ): Promise<void> {
    const [id, now, by] = [newId(), this.clock.now(), system(claim.institutionId)];
    await tx.query(
      `insert into adjudication (id, institution_id, claim_id, submission_id, round, mode, disagreements, opened_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        claim.institutionId,
        claim.id,
        claim.submissionId,
        about.round,
        about.mode,
        JSON.stringify(about.differences),
        now,
      ],
    );
    const disputed = await this.claims.step(tx, claim, 'disagree', by, {});
    await record(tx, 'adjudication.opened', by, { claimId: claim.id, adjudicationId: id, mode: about.mode }, now);
    if (about.mode === 'third_reader') return this.routing.addSeat(tx, disputed, 'third', by);
    for (const { assignmentId, reviewerId } of about.readings) {
      await this.deadlines.open(tx, claim.institutionId, {
        kind: 'discussion',
        subjectId: assignmentId,
        claimId: claim.id,
        assignee: { personId: reviewerId },
        days: policy.days.discussion,
        reminders: policy.reminders,
        escalateAfterDays: null,
        lapses: true,
      });
    }
  }

  private async settleIfDone(tx: Tx, claim: LockedClaim, differences: readonly Disagreement[]): Promise<void> {
    const adjudication = await openAdjudication(tx, claim.submissionId!);
    if (adjudication?.mode === 'third_reader') return this.settle(tx, claim, adjudication, 'third_reader');
    if (adjudication && differences.length === 0) await this.settle(tx, claim, adjudication, 'agreement');
  }

  private async settle(
    tx: Tx,
    claim: LockedClaim,
    { id }: OpenAdjudication,
    settledBy: 'agreement' | 'third_reader' | 'approver',
  ): Promise<void> {
    const [now, by] = [this.clock.now(), system(claim.institutionId)];
    await tx.query('update adjudication set settled_at = $2, settled_by = $3 where id = $1', [id, now, settledBy]);
    await this.closeTalk(tx, claim);
    await this.claims.step(tx, claim, 'settle', by, {});
    await record(tx, 'adjudication.settled', by, { claimId: claim.id, adjudicationId: id, by: settledBy }, now);
  }

  /** What readers had opened and not handed in again counts as it was; then a third reader, or the approver. */
  private async endTalk(tx: Tx, claim: LockedClaim, adjudication: OpenAdjudication): Promise<void> {
    const [now, by] = [this.clock.now(), system(claim.institutionId)];
    const readings = await evaluationsOfRound(tx, claim.submissionId!, adjudication.round);
    for (const reading of readings) if (reading.status === 'reopened') await this.restore(tx, claim, reading);
    await this.closeTalk(tx, claim);
    if (!canCallThird(adjudication.round, readings.length)) return this.settle(tx, claim, adjudication, 'approver');
    await tx.query(`update adjudication set mode = 'third_reader' where id = $1`, [adjudication.id]);
    await record(tx, 'adjudication.escalated', by, { claimId: claim.id, adjudicationId: adjudication.id }, now);
    await this.routing.addSeat(tx, claim, 'third', by);
  }

  private async restore(tx: Tx, claim: LockedClaim, { id, assignmentId }: StoredEvaluation): Promise<void> {
    const by = system(claim.institutionId);
    await tx.query(
      `update evaluation e set status = 'submitted', version = e.version + 1, reopened_reason = null,
         scores = o.content -> 'scores', overall_level_id = o.content ->> 'overall_level_id',
         outcome_comments = o.content -> 'outcome_comments', summary = o.content ->> 'summary',
         recommendation = o.content ->> 'recommendation', credits = (o.content ->> 'credits')::numeric,
         alternative_course_id = (o.content ->> 'alternative_course_id')::uuid,
         interview_on = (o.content ->> 'interview_on')::date, rationale = o.content ->> 'rationale',
         private_note = o.content ->> 'private_note',
         marks = coalesce(o.content -> 'marks', '[]')
       from (select content from evaluation_original where evaluation_id = $1 order by number desc limit 1) o
       where e.id = $1`,
      [id],
    );
    await this.offers.move(tx, await assignmentById(tx, assignmentId), 'complete', by);
    const data = { claimId: claim.id, assignmentId, evaluationId: id };
    await record(tx, 'evaluation.restored', by, data, this.clock.now());
  }

  private async closeTalk(tx: Tx, claim: LockedClaim): Promise<void> {
    const seats = await tx.query<{ id: string }[]>('select id from assignment where submission_id = $1', [
      claim.submissionId,
    ]);
    for (const { id } of seats) await this.deadlines.close(tx, 'discussion', id);
  }

  private async thirdIsWanted(tx: Tx, claim: LockedClaim, round: number): Promise<boolean> {
    const rows = await tx.query(`select from wanted_seat where submission_id = $1 and round = $2 and seat = 'third'`, [
      claim.submissionId,
      round,
    ]);
    return rows.length > 0;
  }

  private async allIn(tx: Tx, claim: LockedClaim, round: number): Promise<boolean> {
    const open = await tx.query(
      `select from assignment a where a.submission_id = $1 and a.round = $2 and (a.status in ('offered', 'accepted')
         or a.status = 'completed' and not exists (
           select from evaluation e where e.assignment_id = a.id and e.status = 'submitted')) limit 1`,
      [claim.submissionId, round],
    );
    return open.length === 0;
  }
}
