import { Injectable } from '@nestjs/common';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { found, Refused } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { fromCursor, page } from '../platform/http/page.js';
import type { HoldLifting, HoldPage, HoldQuery, HoldView, NewHold } from './retention.dto.js';

/** Legal holds: while one is set, nothing of what it covers is removed. */
@Injectable()
export class HoldService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first, those that were lifted too. */
  list({ limit, after, learnerId }: HoldQuery, actor: Actor): Promise<HoldPage> {
    const [last] = fromCursor(after, 1) ?? [null];
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<HoldView[]>(
        `${select} where ($1::uuid is null or h.id < $1) and ($3::uuid is null or h.learner_id = $3)
         order by h.id desc limit $2`,
        [last, limit + 1, learnerId ?? null],
      );
      return page(rows, limit, (row) => [row.id]);
    });
  }

  /** @throws NotThere for somebody else's claim; Refused when the same is held already */
  set({ learnerId, claimId: only, reason }: NewHold, actor: Actor): Promise<HoldView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claimId = only ?? null;
      await findLearner(tx, learnerId, claimId);
      const id = newId();
      const now = this.clock.now();
      const mine = await tx.query<unknown[]>(
        `insert into legal_hold (id, institution_id, learner_id, claim_id, reason, set_by, set_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
        [id, actor.institutionId, learnerId, claimId, reason.trim(), actor.personId, now],
      );
      if (mine.length === 0)
        throw new Refused([{ code: 'held_already', detail: 'This is under a legal hold already.' }]);
      await record(tx, 'hold.set', actor, { holdId: id, learnerId, heldClaimId: claimId }, now);
      return one(tx, id);
    });
  }

  /** @throws NotThere; Refused when it was lifted before */
  lift(id: string, { reason }: HoldLifting, actor: Actor): Promise<HoldView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const now = this.clock.now();
      const [, lifted] = await tx.query(
        'update legal_hold set lifted_by = $2, lifted_at = $3, lifted_reason = $4 where id = $1 and lifted_at is null',
        [id, actor.personId, now, reason.trim()],
      );
      const hold = await one(tx, id);
      if (lifted === 0) throw new Refused([{ code: 'lifted_already', detail: 'This hold was lifted before.' }]);
      const { learnerId, claimId } = hold;
      await record(tx, 'hold.lifted', actor, { holdId: id, learnerId, heldClaimId: claimId }, now);
      return hold;
    });
  }
}

const select = `
  select h.id, h.learner_id as "learnerId", p.name as "learnerName", h.claim_id as "claimId", c.reference as "claimReference",
    h.reason, s.name as "setBy", h.set_at as "setAt", l.name as "liftedBy", h.lifted_at as "liftedAt",
    h.lifted_reason as "liftedReason",
    (select count(*)::int from kept_evidence k where k.learner_id = h.learner_id) as kept
  from legal_hold h join person p on p.id = h.learner_id join person s on s.id = h.set_by
  left join person l on l.id = h.lifted_by left join claim c on c.id = h.claim_id`;

async function one(tx: Tx, id: string): Promise<HoldView> {
  const [hold] = await tx.query<HoldView[]>(`${select} where h.id = $1`, [id]);
  return found(hold, 'hold');
}

async function findLearner(tx: Tx, learnerId: string, claimId: string | null): Promise<void> {
  const [there] = await tx.query<unknown[]>(
    `select m.person_id from membership m where m.person_id = $1
       and ($2::uuid is null or exists (select from claim c where c.id = $2 and c.learner_id = m.person_id))`,
    [learnerId, claimId],
  );
  found(there, claimId === null ? 'learner' : 'claim');
}
