import { Injectable } from '@nestjs/common';
import { heldBack } from '../history/events.js';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { follow, refusalsToFollow } from '../kernel/moves.js';
import { found, Refused, type Refusal } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Acts } from './acts.js';
import type { BulkActView, BulkRehearsal, NewBulkAct } from './bulk.dto.js';
import { bulkMoves } from './bulk.rules.js';
import { bulkClaims, lockBulkAct, namesOf, storedBulkAct } from './bulk.sql.js';

/** Doing one thing to many claims: first to see what would happen, then in earnest with time to take it back. */
@Injectable()
export class BulkService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acts: Acts,
  ) {}

  /** Does it, claim after claim, and takes it all back: what it says cannot differ from what would happen now. */
  rehearse({ act, claimIds, days, reason }: NewBulkAct, actor: Actor): Promise<BulkRehearsal> {
    const asked = { act, days: days ?? null, reason: reason ?? null };
    return this.database.rehearse(actor, async (tx) => {
      // All claims before anything that belongs to them, in the order in which everybody locks them.
      await tx.query('select from claim where id = any ($1::uuid[]) order by id for update', [claimIds]);
      const claims: BulkRehearsal['claims'] = [];
      for (const named of await namesOf(tx, claimIds)) {
        const refusals = await this.tryOne(tx, () => this.acts.perform(tx, asked, named.claimId, actor));
        claims.push({ ...named, outcome: refusals.length > 0 ? 'refused' : 'waiting', refusals });
      }
      const cannot = claims.filter(({ outcome }) => outcome === 'refused').length;
      return { act, can: claims.length - cannot, cannot, claims };
    });
  }

  /** Puts it down, to begin when there is no more time to take it back. */
  ask({ act, claimIds, days, reason }: NewBulkAct, actor: Actor): Promise<BulkActView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claims = await namesOf(tx, claimIds);
      found(claims.length > 0 ? claims : null, 'claim');
      const [id, now] = [newId(), this.clock.now()];
      const startsAt = new Date(now.getTime() + (heldBack['bulk.asked'] ?? 0));
      await tx.query(
        `insert into bulk_act (id, institution_id, act, days, reason, by_id, asked_at, starts_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          id,
          actor.institutionId,
          act,
          act === 'extend' ? days : null,
          act === 'take_back_offers' ? reason : null,
          actor.personId,
          now,
          startsAt,
        ],
      );
      await tx.query(
        `insert into bulk_act_claim (institution_id, bulk_act_id, claim_id) select $1, $2, unnest($3::uuid[])`,
        [actor.institutionId, id, claims.map(({ claimId }) => claimId)],
      );
      await record(tx, 'bulk.asked', actor, { bulkActId: id, act, claims: claims.length }, now);
      return viewOf(tx, id);
    });
  }

  get(id: string, actor: Actor): Promise<BulkActView> {
    return this.database.inInstitution(actor, (tx) => viewOf(tx, id));
  }

  /** Takes it back before anything has happened. @throws Refused once it has begun. */
  cancel(id: string, actor: Actor): Promise<BulkActView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const state = follow(bulkMoves, 'cancel', (await lockBulkAct(tx, id)).state);
      const now = this.clock.now();
      await tx.query('update bulk_act set state = $2, closed_at = $3 where id = $1', [id, state, now]);
      await record(tx, 'bulk.cancelled', actor, { bulkActId: id }, now);
      return viewOf(tx, id);
    });
  }

  /** What a claim refuses is taken back to before it; what others did stands, as it would in earnest. */
  private async tryOne(tx: Tx, work: () => Promise<void>): Promise<Refusal[]> {
    await tx.query('savepoint one_claim');
    try {
      await work();
      return [];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await tx.query('rollback to savepoint one_claim');
      return [...error.refusals];
    }
  }
}

async function viewOf(tx: Tx, id: string): Promise<BulkActView> {
  const stored = await storedBulkAct(tx, id);
  const moves = { cancel: refusalsToFollow(bulkMoves, 'cancel', stored.state) };
  return { ...stored, claims: await bulkClaims(tx, id), moves };
}
