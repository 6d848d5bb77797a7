import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { StatusLists } from '../status/list.service.js';
import type { Revocation } from './credential.dto.js';

/** Takes credentials back: in the published list, so that whoever checks one is told. */
@Injectable()
export class Revoking {
  constructor(
    private readonly lists: StatusLists,
    private readonly clock: Clock,
  ) {}

  /** These, and then what stands on them. Harmless for what is taken back already. */
  async revoke(tx: Tx, ids: readonly string[], because: Revocation, actor: Actor): Promise<void> {
    const now = this.clock.now();
    const [revoked] = await tx.query<[{ id: string; learnerId: string; number: number }[], number]>(
      `update credential set revoked_at = $2, revoked_because = $3 where id = any($1) and revoked_at is null
       returning id, learner_id as "learnerId", list_number as number`,
      [ids, now, because],
    );
    if (revoked.length === 0) return;
    const [{ code }] = await tx.query<[{ code: string }]>('select code from institution where id = $1', [
      actor.institutionId,
    ]);
    for (const number of new Set(revoked.map((one) => one.number))) {
      await this.lists.publish(tx, actor.institutionId, code, number);
    }
    for (const { id, learnerId } of revoked) {
      await record(tx, 'credential.revoked', actor, { credentialId: id, learnerId, because }, now);
    }
    const onThem = await tx.query<{ id: string }[]>(
      'select distinct credential_id as id from credential_part where part_id = any($1)',
      [revoked.map(({ id }) => id)],
    );
    await this.revoke(tx, onThem.map(({ id }) => id), 'part_revoked', actor); // prettier-ignore
  }
}
