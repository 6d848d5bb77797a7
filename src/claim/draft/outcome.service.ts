import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import { DeadlineService } from '../../deadline/deadline.service.js';
import type { Actor } from '../../kernel/actor.js';
import { localDay } from '../../kernel/calendar.js';
import { found, Invalid, refuseIf, Stale } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { waitIn } from '../claim.deadlines.js';
import { policyInForceAt } from '../claim.policy.js';
import { refusalsToEdit } from '../claim.rules.js';
import { ClaimService, type LockedClaim } from '../claim.service.js';
import type { OutcomeView } from '../record/record.dto.js';
import { outcomeView } from '../record/record.sql.js';
import type { NewOutcome, OutcomeEdit } from './draft.dto.js';
import { insertOutcomes } from './draft.service.js';

const nouns = { evidence: 'evidence', experiences: 'experience', attestations: 'attestation' } as const;
/** A removed experience keeps its row for the submissions that hold it; the learner's portfolio is without it. */
const stillThere = { evidence: '', experiences: 'and x.removed_at is null', attestations: '' } as const;

/** What the learner says for each outcome, and what it points to. Saved as they write; no event until it is sent. */
@Injectable()
export class OutcomeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly deadlines: DeadlineService,
  ) {}

  /** Replaces what is said for one outcome. @throws Stale with the stored one when another tab saved it meanwhile */
  save(claimId: string, outcomeId: string, edit: OutcomeEdit, actor: Actor): Promise<OutcomeView> {
    return this.database.inInstitution(actor, async (tx) => {
      const claim = await this.lockEditable(tx, claimId, actor);
      const stored = found(await outcomeView(tx, claimId, outcomeId), 'outcome');
      if (stored.version !== edit.version) throw new Stale(stored);
      const title = stored.outcomeId === null && edit.title ? edit.title.trim() : stored.title;
      await tx.query(
        `update claim_outcome set statement = $2, title = $3, completed = $4, version = version + 1, saved_at = $5
         where id = $1`,
        [outcomeId, edit.statement, title, edit.completed ?? stored.completed, this.clock.now()],
      );
      await this.link(tx, claim, outcomeId, 'evidence', edit.evidence);
      await this.link(tx, claim, outcomeId, 'experiences', edit.experiences);
      await this.link(tx, claim, outcomeId, 'attestations', edit.attestations);
      await this.touch(tx, claim);
      return found(await outcomeView(tx, claimId, outcomeId), 'outcome');
    });
  }

  /** Adds an outcome to a block. Those of a course are the catalogue's. */
  add(claimId: string, { title }: NewOutcome, actor: Actor): Promise<OutcomeView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.lockBlock(tx, claimId, actor);
      const [last] = await tx.query<{ position: number; code: number }[]>(
        'select coalesce(max(position), 0) as position, coalesce(max(code::int), 0) as code from claim_outcome where claim_id = $1',
        [claimId],
      );
      const outcome = { outcomeId: null, code: String(last!.code + 1), title: title.trim(), required: true };
      const [id] = await insertOutcomes(tx, claim.institutionId, claimId, [outcome], last!.position + 1);
      await this.touch(tx, claim);
      return found(await outcomeView(tx, claimId, id!), 'outcome');
    });
  }

  /** Takes an outcome, with what was said for it, out of a block. */
  remove(claimId: string, outcomeId: string, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      const claim = await this.lockBlock(tx, claimId, actor);
      found(await outcomeView(tx, claimId, outcomeId), 'outcome');
      await tx.query('delete from claim_outcome where id = $1', [outcomeId]);
      await this.touch(tx, claim);
    });
  }

  private async lockEditable(tx: Tx, claimId: string, actor: Actor): Promise<LockedClaim> {
    const claim = await this.claims.lockOwn(tx, claimId, actor);
    refuseIf(refusalsToEdit(claim));
    return claim;
  }

  private async lockBlock(tx: Tx, claimId: string, actor: Actor): Promise<LockedClaim> {
    const claim = await this.lockEditable(tx, claimId, actor);
    refuseIf(
      claim.kind === 'block'
        ? []
        : [{ code: 'course_outcomes', detail: 'The outcomes of a course are the catalogue’s.' }],
    );
    return claim;
  }

  /** Replaces the links of one kind. @throws Invalid for what is not in the learner's own portfolio */
  private async link(
    tx: Tx,
    claim: LockedClaim,
    outcomeId: string,
    kind: keyof typeof nouns,
    ids: readonly string[],
  ): Promise<void> {
    const noun = nouns[kind];
    await tx.query(`delete from claim_outcome_${noun} where claim_outcome_id = $1`, [outcomeId]);
    if (ids.length === 0) return;
    const linked = await tx.query<unknown[]>(
      `insert into claim_outcome_${noun} (institution_id, claim_outcome_id, ${noun}_id, position)
       select $1, $2, x.id, w.position from unnest($3::uuid[]) with ordinality as w (id, position)
       join ${noun} x on x.id = w.id and x.learner_id = $4 ${stillThere[kind]} returning position`,
      [claim.institutionId, outcomeId, ids, claim.learnerId],
    );
    if (linked.length < ids.length) {
      throw new Invalid([{ code: `unknown_${noun}`, detail: 'Link only what is in your own portfolio.', about: kind }]);
    }
  }

  /** Notes the edit. A draft that is worked on stays alive: its date moves on, at most once a day. */
  private async touch(tx: Tx, claim: LockedClaim): Promise<void> {
    const now = this.clock.now();
    await tx.query('update claim set edited_at = $2 where id = $1', [claim.id, now]);
    if (claim.status !== 'draft') return;
    const { timeZone } = await calendarOf(tx, claim.institutionId);
    if (localDay(claim.editedAt, timeZone) === localDay(now, timeZone)) return;
    const wait = waitIn('draft', await policyInForceAt(tx, claim.institutionId, now), claim.learnerId)!;
    await this.deadlines.open(tx, claim.institutionId, { ...wait, subjectId: claim.id, claimId: claim.id });
  }
}
