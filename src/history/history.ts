import type { Actor } from '../kernel/actor.js';
import type { Tx } from '../platform/database/database.js';
import type { Events, EventType } from './events.js';

/**
 * Writes down what happened, in the transaction that made it happen: it is audit trail, timeline, outbox and the source
 * of notifications at once. Call it last. `at` is the product's clock where the moment matters to a rule.
 */
export async function record<T extends EventType>(
  tx: Tx,
  type: T,
  actor: Pick<Actor, 'institutionId' | 'personId' | 'tokenId' | 'kind'>,
  data: Events[T],
  at: Date = new Date(),
): Promise<void> {
  const claimId = 'claimId' in data ? data.claimId : null;
  await tx.query(
    `insert into event (institution_id, type, at, actor_id, actor_kind, claim_id, data)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [actor.institutionId, type, at, actor.personId ?? actor.tokenId ?? null, actor.kind, claimId, JSON.stringify(data)],
  );
}

/** Writes down many of one type, in their order, in one statement. */
export async function recordAll<T extends EventType>(
  tx: Tx,
  type: T,
  actor: Pick<Actor, 'institutionId' | 'personId' | 'tokenId' | 'kind'>,
  all: readonly Events[T][],
  at: Date,
): Promise<void> {
  if (all.length === 0) return;
  await tx.query(
    `insert into event (institution_id, type, at, actor_id, actor_kind, claim_id, data)
     select $1, $2, $3, $4, $5, (one ->> 'claimId')::uuid, one
     from jsonb_array_elements($6::jsonb) with ordinality as many (one, place) order by place`,
    [actor.institutionId, type, at, actor.personId ?? actor.tokenId ?? null, actor.kind, JSON.stringify(all)],
  );
}
