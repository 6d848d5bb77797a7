import { isOver } from '../account/session/session.rules.js';
import type { Role } from '../kernel/actor.js';
import type { Database, Tx } from '../platform/database/database.js';
import type { Listener } from './listener.js';
import type { Noticed } from './live.rules.js';

/** Those of these events that belong to a claim, with everybody who may notice them. */
export function noticed(tx: Tx, ids: readonly string[]): Promise<Noticed[]> {
  return tx.query(
    `select e.type, e.actor_id as "actorId", e.actor_kind as "actorKind", e.data, e.claim_id as "claimId",
       c.learner_id as "learnerId",
       coalesce((select json_agg(json_build_object('id', a.id, 'reviewerId', a.reviewer_id,
           'current', a.status in ('offered', 'accepted', 'completed')))
         from assignment a where a.institution_id = c.institution_id and a.claim_id = c.id), '[]') as seats
     from event e join claim c on c.institution_id = e.institution_id and c.id = e.claim_id
     where e.id = any ($1::bigint[]) order by e.id`,
    [ids],
  );
}

/** The listeners whose session is over or has moved elsewhere; the others get the roles that they have now. */
export async function endedAmong(
  database: Database,
  listeners: readonly Listener[],
  now: Date,
): Promise<readonly Listener[]> {
  const sessions = await database.ask<
    { sha256: Buffer; institution_id: string | null; started_at: Date; used_at: Date; roles: Role[] }[]
  >(`select t.sha256, s.* from unnest($1::bytea[]) as t (sha256) cross join lateral session_holder(t.sha256) s`, [
    listeners.map((one) => one.tokenSha256),
  ]);
  const byToken = new Map(sessions.map((session) => [session.sha256.toString('hex'), session]));
  return listeners.filter((one) => {
    const session = byToken.get(one.tokenSha256.toString('hex'));
    if (!session || session.institution_id !== one.institutionId || session.roles.length === 0) return true;
    one.roles = session.roles;
    return isOver({ startedAt: session.started_at, usedAt: session.used_at }, session.roles, now);
  });
}
