import { found } from '../kernel/refusal.js';
import type { Tx } from '../platform/database/database.js';
import type { Asked } from './acts.js';
import type { BulkActView, BulkClaim } from './bulk.dto.js';
import type { BulkState } from './bulk.rules.js';

/** A bulk act's row while its lock is held. */
export interface LockedBulkAct extends Asked {
  id: string;
  state: BulkState;
  byId: string;
}

export async function lockBulkAct(tx: Tx, id: string): Promise<LockedBulkAct> {
  const [act] = await tx.query<LockedBulkAct[]>(
    'select id, act, days, reason, state, by_id as "byId" from bulk_act where id = $1 for update',
    [id],
  );
  return found(act, 'bulk act');
}

/** The claims that nothing has been done to yet, in the order in which everybody locks claims. */
export async function claimsLeft(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.query<{ claimId: string }[]>(
    `select claim_id as "claimId" from bulk_act_claim where bulk_act_id = $1 and outcome = 'waiting' order by claim_id`,
    [id],
  );
  return rows.map(({ claimId }) => claimId);
}

/** The parts of the view that the database knows. */
export async function storedBulkAct(tx: Tx, id: string): Promise<Omit<BulkActView, 'moves' | 'claims'>> {
  const [act] = await tx.query<Omit<BulkActView, 'moves' | 'claims'>[]>(
    `select b.id, b.act, b.days, b.state, p.name as "byName", b.asked_at as "askedAt", b.starts_at as "startsAt",
       b.closed_at as "closedAt",
       (select count(*)::int from bulk_act_claim c where c.bulk_act_id = b.id and c.outcome = 'done') as done,
       (select count(*)::int from bulk_act_claim c where c.bulk_act_id = b.id and c.outcome = 'refused') as refused
     from bulk_act b join person p on p.id = b.by_id where b.id = $1`,
    [id],
  );
  return found(act, 'bulk act');
}

export function bulkClaims(tx: Tx, id: string): Promise<BulkClaim[]> {
  return tx.query(
    `select c.id as "claimId", c.reference, c.title, p.name as "learnerName", b.outcome, b.refusals
     from bulk_act_claim b join claim c on c.id = b.claim_id join person p on p.id = c.learner_id
     where b.bulk_act_id = $1 order by b.outcome <> 'refused', c.reference`,
    [id],
  );
}

/** Claims by their ids, for a list that says what would happen to each. */
export function namesOf(tx: Tx, ids: readonly string[]): Promise<Omit<BulkClaim, 'outcome' | 'refusals'>[]> {
  return tx.query(
    `select c.id as "claimId", c.reference, c.title, p.name as "learnerName"
     from claim c join person p on p.id = c.learner_id where c.id = any ($1::uuid[]) order by c.id`,
    [ids],
  );
}
