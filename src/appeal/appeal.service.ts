import { Injectable } from '@nestjs/common';
import { calendarOf } from '../account/institution/institution.service.js';
import { ReadingService } from '../assignment/seat/reading.service.js';
import { policyOfClaim } from '../claim/claim.policy.js';
import { seesAllClaims } from '../claim/claim.rules.js';
import { ClaimService, type LockedClaim } from '../claim/claim.service.js';
import { DeadlineService } from '../deadline/deadline.service.js';
import { decisionInForce } from '../decision/decision.sql.js';
import { rubricOf } from '../evaluation/scoring/evaluation.sql.js';
import { record } from '../history/history.js';
import { has, type Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { follow, refusalsToFollow } from '../kernel/moves.js';
import { found, invalidIf, refuseIf, type Refusal } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { AppealGrounds, AppealMoved, AppealsView, AppealView, NewAppeal } from './appeal.dto.js';
import { appealableUntil, appealMoves, refusalsToAnswer, refusalsToAppeal, type AppealStatus } from './appeal.rules.js';

/** Looking again at a decision: filed by the learner, answered by a coordinator or an approver, ended by a new decision. */
@Injectable()
export class AppealService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly deadlines: DeadlineService,
    private readonly reading: ReadingService,
  ) {}

  view(claimId: string, actor: Actor): Promise<AppealsView> {
    return this.database.inInstitution(actor, async (tx) => {
      const claim = await this.claims.lock(tx, claimId);
      const isLearner = claim.learnerId === actor.personId;
      found(isLearner || seesAllClaims(actor) ? claim : null, 'claim');
      const appeals = await appealsOf(tx, claimId);
      const { refusals, until } = await this.whyNot(tx, claim);
      const open = appeals.find(({ status }) => ['filed', 'accepted'].includes(status))?.status ?? 'withdrawn';
      const against = appeals.find(({ status }) => status === 'filed');
      const person = against ? await whyNotAnswer(tx, against, actor) : [];
      const may = (move: 'accept' | 'refuse') => [...refusalsToFollow(appealMoves, move, open), ...person];
      return {
        appeals,
        appealableUntil: until,
        moves: {
          ...(isLearner ? { appeal: refusals, withdraw: whyNotWithdraw(open) } : {}),
          ...(has(actor, 'coordinator', 'approver') && !isLearner
            ? { accept: may('accept'), refuse: may('refuse') }
            : {}),
        },
      };
    });
  }

  /** The grounds, for the holder of an appeal's seat, as long as the seat is theirs to read; names hidden as everywhere. */
  grounds(assignmentId: string, actor: Actor): Promise<AppealGrounds> {
    return this.database.inInstitution(actor, async (tx) => {
      const { claimId, round } = await this.reading.open(tx, assignmentId, actor);
      const appeal = (await appealsOf(tx, claimId)).find(({ status }) => status === 'accepted');
      const { grounds, criteria } = found(round > 1 ? appeal : null, 'appeal');
      return this.reading.hideNames(tx, assignmentId, actor, { grounds, criteria });
    });
  }

  file(claimId: string, appeal: NewAppeal, actor: Actor): Promise<AppealMoved> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.claims.lockOwn(tx, claimId, actor);
      refuseIf((await this.whyNot(tx, claim)).refusals);
      const { content } = await rubricOf(tx, claim.submissionId!);
      invalidIf(
        appeal.criteria
          .filter((id) => !content.criteria.some((criterion) => criterion.id === id))
          .map((about) => ({ code: 'unknown_criterion', detail: 'There is no such criterion.', about })),
      );
      const decision = found(await decisionInForce(tx, claimId), 'decision');
      const [id, now] = [newId(), this.clock.now()];
      await tx.query(
        `insert into appeal (id, institution_id, claim_id, decision_id, status, grounds, criteria, filed_at)
         values ($1, $2, $3, $4, 'filed', $5, $6, $7)`,
        [id, claim.institutionId, claimId, decision.id, appeal.grounds.trim(), [...new Set(appeal.criteria)], now],
      );
      const { appeals, reminders, escalateAfterDays } = await policyOfClaim(tx, claim, now);
      await this.deadlines.open(tx, claim.institutionId, {
        kind: 'appeal',
        subjectId: id,
        claimId,
        assignee: { role: 'coordinator' },
        days: appeals.days,
        reminders,
        escalateAfterDays,
        lapses: false,
      });
      await record(tx, 'appeal.filed', actor, { claimId, appealId: id, decisionId: decision.id }, now);
      return { id, status: 'filed' };
    });
  }

  /** Opens the claim again: it is routed to readers who have not read it before. */
  accept(appealId: string, reason: string, actor: Actor): Promise<AppealMoved> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { claim, appeal } = await this.lock(tx, appealId, actor);
      await this.move(tx, appeal, 'accept', { answer: reason, by: actor });
      await this.claims.step(tx, claim, 'appeal', actor, { appealId });
      await record(tx, 'appeal.accepted', actor, { claimId: claim.id, appealId }, this.clock.now());
      return { id: appealId, status: 'accepted' };
    });
  }

  refuse(appealId: string, reason: string, actor: Actor): Promise<AppealMoved> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { claim, appeal } = await this.lock(tx, appealId, actor);
      await this.move(tx, appeal, 'refuse', { answer: reason, by: actor });
      await record(tx, 'appeal.refused', actor, { claimId: claim.id, appealId }, this.clock.now());
      return { id: appealId, status: 'refused' };
    });
  }

  /** The learner takes the appeal back, as long as nobody has taken it up. */
  withdraw(appealId: string, actor: Actor): Promise<AppealMoved> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const { claimId, status } = await appealById(tx, appealId);
      await this.claims.lockOwn(tx, claimId, actor);
      refuseIf(whyNotWithdraw(status));
      await this.move(tx, await appealById(tx, appealId), 'withdraw', {});
      await record(tx, 'appeal.withdrawn', actor, { claimId, appealId }, this.clock.now());
      return { id: appealId, status: 'withdrawn' };
    });
  }

  /** The claim was decided, or closed: an appeal that was taken up ends with it. Does nothing without one. */
  end(claimId: string, decisionId: string | null, actor: Actor): Promise<void> {
    return this.database.exactlyOnce(actor, async (tx) => {
      await this.claims.lock(tx, claimId);
      const open = (await appealsOf(tx, claimId)).find(({ status }) => ['filed', 'accepted'].includes(status));
      if (!open || (decisionId !== null && (open.status !== 'accepted' || open.decisionId === decisionId))) return;
      const now = this.clock.now();
      await this.move(tx, open, decisionId === null ? 'withdraw' : 'decide', { newDecisionId: decisionId });
      if (decisionId === null) await record(tx, 'appeal.withdrawn', actor, { claimId, appealId: open.id }, now);
      else await record(tx, 'appeal.decided', actor, { claimId, appealId: open.id, decisionId }, now);
    });
  }

  private async whyNot(tx: Tx, claim: LockedClaim): Promise<{ refusals: Refusal[]; until: Date | null }> {
    const decision = claim.submissionId === null ? null : await decisionInForce(tx, claim.id);
    if (decision === null) {
      return {
        refusals: refusalsToAppeal({ status: claim.status, decision, appeals: [] }, 0, noCalendar, new Date(0)),
        until: null,
      };
    }
    const now = this.clock.now();
    const { windowDays } = (await policyOfClaim(tx, claim, now)).appeals;
    const calendar = await calendarOf(tx, claim.institutionId);
    const appeals = (await appealsOf(tx, claim.id)).filter(({ decisionId }) => decisionId === decision.id);
    const decided = { decidedAt: decision.concludedAt, endsAppeal: decision.supersedesId !== null };
    return {
      refusals: refusalsToAppeal({ status: claim.status, decision: decided, appeals }, windowDays, calendar, now),
      until: windowDays === 0 ? null : appealableUntil(decision.concludedAt, windowDays, calendar),
    };
  }

  /** The appeal and its claim, locked, for somebody who is not the learner. @throws Refused for whoever decided it. */
  private async lock(tx: Tx, appealId: string, actor: Actor): Promise<{ claim: LockedClaim; appeal: AppealView }> {
    const { claimId } = await appealById(tx, appealId);
    const claim = await this.claims.lock(tx, claimId);
    found(claim.learnerId === actor.personId ? null : claim, 'appeal');
    const appeal = await appealById(tx, appealId);
    refuseIf(await whyNotAnswer(tx, appeal, actor));
    return { claim, appeal };
  }

  private async move(
    tx: Tx,
    appeal: AppealView,
    move: keyof typeof appealMoves,
    { answer = null, by, newDecisionId = null }: { answer?: string | null; by?: Actor; newDecisionId?: string | null },
  ): Promise<void> {
    const status = follow(appealMoves, move, appeal.status);
    const now = this.clock.now();
    await tx.query(
      `update appeal set status = $2, answer = coalesce($3, answer), answered_by = coalesce($4, answered_by),
         answered_at = case when $3::text is null then answered_at else $5::timestamptz end, new_decision_id = $6,
         closed_at = case when $2 = 'accepted' then null else $5::timestamptz end
       where id = $1`,
      [appeal.id, status, answer?.trim() ?? null, by?.personId ?? null, now, newDecisionId],
    );
    if (status !== 'accepted') await this.deadlines.close(tx, 'appeal', appeal.id);
  }
}

const noCalendar = { timeZone: 'UTC', holidays: [] };

function whyNotWithdraw(status: AppealStatus): Refusal[] {
  if (status === 'filed') return [];
  return [{ code: 'wrong_state', detail: 'An appeal can be taken back until somebody has taken it up.' }];
}

/** Why this actor cannot answer the appeal, whatever its state. */
async function whyNotAnswer(tx: Tx, { decisionId, claimId }: AppealView, actor: Actor): Promise<Refusal[]> {
  const [about] = await tx.query<{ deciderId: string; another: boolean }[]>(
    `select d.decided_by as "deciderId", exists (
       select from membership m join claim c on c.id = $2
       where m.institution_id = d.institution_id and m.status = 'active' and m.roles && '{coordinator,approver}'
         and m.person_id not in (d.decided_by, c.learner_id)) as another
     from decision d where d.id = $1`,
    [decisionId, claimId],
  );
  return refusalsToAnswer(actor.personId!, about!);
}

const selectAppeal = `
  select id, claim_id as "claimId", decision_id as "decisionId", status, grounds, criteria, filed_at as "filedAt", answer,
    answered_at as "answeredAt", new_decision_id as "newDecisionId", closed_at as "closedAt"
  from appeal`;

async function appealById(tx: Tx, id: string): Promise<AppealView> {
  const [appeal] = await tx.query<AppealView[]>(`${selectAppeal} where id = $1`, [id]);
  return found(appeal, 'appeal');
}

function appealsOf(tx: Tx, claimId: string): Promise<AppealView[]> {
  return tx.query(`${selectAppeal} where claim_id = $1 order by id desc`, [claimId]);
}
