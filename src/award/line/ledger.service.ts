import { Injectable } from '@nestjs/common';
import { policyInForceAt } from '../../claim/claim.policy.js';
import { calendarOf } from '../../account/institution/institution.service.js';
import { hold, release } from '../../enrollment/credit/credit.query.js';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { localDay } from '../../kernel/calendar.js';
import { credits } from '../../kernel/credits.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { dropUnsent, insertAward, insertVoid, selectLine, type LockedLine } from './award.rows.js';
import { lineOf, type Decided } from './award.rules.js';

interface DecisionInForce extends Decided {
  id: string;
  learnerId: string;
  programId: string | null;
  subjectId: string | null;
}

/*
 ** The only writer of the ledger.
 ** (1) Whoever writes lines of a claim holds the claim's lock, so two writers never meet.
 ** (2) What the ledger gives, the learner's earned credit holds, in the same transaction.
 */
@Injectable()
export class LedgerService {
  constructor(private readonly clock: Clock) {}

  /**
   * Makes the ledger say what the decision in force says: opens its line, after voiding the line of an earlier decision.
   * Does nothing for a decision that had a line once, be it voided by the registrar since, so it may be called any number
   * of times and in any order of events.
   */
  async followDecision(tx: Tx, claimId: string, actor: Actor): Promise<void> {
    await this.lockClaim(tx, claimId);
    const decision = await this.decisionInForce(tx, claimId, actor.institutionId);
    if (!decision || (await this.hasLine(tx, decision.id))) return;
    const live = await this.liveLine(tx, claimId);
    if (live) await this.void(tx, live, 'A later decision on this claim took its place.', actor);
    await this.issue(tx, decision, { claimId, replacesId: live?.id ?? null, reason: null }, actor);
  }

  /** Takes a live line back by a line of its own kind, and returns that line's id. */
  async void(tx: Tx, line: LockedLine, reason: string, actor: Actor): Promise<string> {
    const now = this.clock.now();
    await tx.query('update award set voided_at = $2 where id = $1', [line.id, now]);
    const voidId = await insertVoid(tx, line.id, reason, actor, now);
    await release(tx, line.id, now, 'voided');
    await dropUnsent(tx, [line.id]);
    await record(tx, 'award.voided', actor, { claimId: line.claimId, awardId: line.id, voidId }, now);
    return voidId;
  }

  /** Voids a live line and issues the same decision again, under the notation and the titles of today. */
  async reissue(tx: Tx, line: LockedLine, reason: string, termCode: string | null, actor: Actor): Promise<string> {
    const { claimId } = line;
    const decision = found(await this.decisionInForce(tx, claimId, actor.institutionId), 'decision');
    await this.void(tx, line, reason, actor);
    const given = { ...decision, termCode: termCode ?? decision.termCode };
    return found(await this.issue(tx, given, { claimId, replacesId: line.id, reason }, actor), 'line of credit');
  }

  /** A line by its id, locked after its claim. */
  async lock(tx: Tx, id: string): Promise<LockedLine> {
    const [there] = await tx.query<LockedLine[]>(`${selectLine} where a.id = $1`, [id]);
    await this.lockClaim(tx, found(there, 'line of credit').claimId);
    const [line] = await tx.query<LockedLine[]>(`${selectLine} where a.id = $1 for update`, [id]);
    return found(line, 'line of credit');
  }

  private async lockClaim(tx: Tx, claimId: string): Promise<void> {
    await tx.query('select from claim where id = $1 for update', [claimId]);
  }

  private async hasLine(tx: Tx, decisionId: string): Promise<boolean> {
    const lines = await tx.query<unknown[]>('select from award where decision_id = $1 limit 1', [decisionId]);
    return lines.length > 0;
  }

  private async liveLine(tx: Tx, claimId: string): Promise<LockedLine | null> {
    const [line] = await tx.query<LockedLine[]>(
      `${selectLine} where a.claim_id = $1 and a.kind = 'award' and a.voided_at is null for update`,
      [claimId],
    );
    return line ?? null;
  }

  /** The last word on the claim: final, and no later final decision took its place. */
  private async decisionInForce(tx: Tx, claimId: string, institutionId: string): Promise<DecisionInForce | null> {
    const [row] = await tx.query<(Omit<DecisionInForce, 'credits' | 'decidedOn'> & { credits: string; at: Date })[]>(
      `select d.id, c.learner_id as "learnerId", c.program_id as "programId",
         coalesce(o.subject_id, c.subject_id) as "subjectId", d.outcome, d.credits::text, 'portfolio' as method,
         d.course_id as "courseId", o.code as "courseCode", coalesce(o.title, d.title) as title, t.code as "termCode",
         d.concluded_at as at
       from decision d
       join claim c on c.institution_id = d.institution_id and c.id = d.claim_id
       left join course o on o.institution_id = d.institution_id and o.id = d.course_id
       left join term t on t.institution_id = d.institution_id and t.id = d.term_id
       where d.claim_id = $1 and d.status = 'final' and not exists (
         select from decision s
         where s.institution_id = d.institution_id and s.supersedes_id = d.id and s.status = 'final')`,
      [claimId],
    );
    if (!row) return null;
    const { timeZone } = await calendarOf(tx, institutionId);
    const { at, ...decision } = row;
    return { ...decision, credits: credits(row.credits), decidedOn: localDay(at, timeZone) };
  }

  /** Opens the line of a decision; null when the decision gives no credit. */
  private async issue(
    tx: Tx,
    { id: decisionId, learnerId, programId, subjectId, ...decided }: DecisionInForce,
    from: { claimId: string; replacesId: string | null; reason: string | null },
    actor: Actor,
  ): Promise<string | null> {
    const now = this.clock.now();
    const { notation } = await policyInForceAt(tx, actor.institutionId, now);
    const line = lineOf(decided, notation);
    if (!line) return null;
    const awardId = await insertAward(tx, line, { ...from, decisionId, learnerId }, actor, now);
    const { institutionId } = actor;
    await hold(tx, { ...line, awardId, institutionId, learnerId, programId, subjectId });
    const { claimId, replacesId } = from;
    await record(tx, 'award.opened', actor, { claimId, awardId, decisionId, replacesId }, now);
    return awardId;
  }
}
