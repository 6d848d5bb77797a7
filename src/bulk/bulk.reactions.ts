import { Injectable } from '@nestjs/common';
import type { Happened } from '../history/events.js';
import { record } from '../history/history.js';
import { system, type Actor } from '../kernel/actor.js';
import { refusalsToFollow } from '../kernel/moves.js';
import { NotThere, Refused, type Refusal } from '../kernel/refusal.js';
import { NotificationService } from '../notification/notification.service.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Acts } from './acts.js';
import { bulkMoves } from './bulk.rules.js';
import { claimsLeft, lockBulkAct, type LockedBulkAct } from './bulk.sql.js';

/** What becomes of a bulk act once nobody took it back. */
@Injectable()
export class BulkReactions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acts: Acts,
    private readonly notifications: NotificationService,
  ) {}

  /** Does it to one claim after the other, each in a transaction that also notes its outcome. */
  perform = async ({ institutionId, data }: Happened<'bulk.asked'>): Promise<void> => {
    const begun = await this.begin(institutionId, data.bulkActId);
    if (begun === null) return;
    for (const claimId of begun.left) await this.performOne(begun.act, claimId, begun.actor);
    await this.finish(begun.act, begun.actor);
  };

  /** Tells who asked how it went, when not everything went. */
  tellAsker = (event: Happened<'bulk.done'>): Promise<void> =>
    this.database.exactlyOnce(system(event.institutionId, `${event.id}-tellAsker`), async (tx) => {
      const { bulkActId, done, refused } = event.data;
      if (refused === 0 || event.actorId === null) return;
      await this.notifications.tell(tx, {
        institutionId: event.institutionId,
        personId: event.actorId,
        kind: 'bulk_done',
        about: { bulkActId },
        params: { done, refused },
      });
    });

  private begin(institutionId: string, id: string) {
    return this.database.inInstitution(system(institutionId), async (tx) => {
      const act = await lockBulkAct(tx, id);
      if (refusalsToFollow(bulkMoves, 'begin', act.state).length > 0) return null;
      await tx.query(`update bulk_act set state = 'running' where id = $1`, [id]);
      return { act, left: await claimsLeft(tx, id), actor: await askerOf(tx, act, institutionId) };
    });
  }

  private async performOne(act: LockedBulkAct, claimId: string, actor: Actor): Promise<void> {
    try {
      await this.database.inInstitution(actor, async (tx) => {
        if (actor.roles.length === 0) throw new Refused([noLonger]);
        await this.acts.perform(tx, act, claimId, actor);
        await note(tx, act.id, claimId, []);
      });
    } catch (error) {
      if (!(error instanceof Refused || error instanceof NotThere)) throw error;
      const refusals = error instanceof Refused ? error.refusals : [{ code: 'not_there', detail: error.message }];
      await this.database.inInstitution(actor, (tx) => note(tx, act.id, claimId, refusals));
    }
  }

  private finish({ id }: LockedBulkAct, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      const now = this.clock.now();
      await lockBulkAct(tx, id);
      await tx.query(`update bulk_act set state = 'done', closed_at = $2 where id = $1`, [id, now]);
      const [count] = await tx.query<{ done: number; refused: number }[]>(
        `select count(*) filter (where outcome = 'done')::int as done, count(*) filter (where outcome = 'refused')::int as refused
         from bulk_act_claim where bulk_act_id = $1`,
        [id],
      );
      await record(tx, 'bulk.done', actor, { bulkActId: id, ...count! }, now);
    });
  }
}

const noLonger: Refusal = {
  code: 'no_longer_coordinator',
  detail: 'Whoever asked for this is no coordinator any more.',
};

/** Who asked, as they stand now: without the role when they have lost it. */
async function askerOf(tx: Tx, { byId }: LockedBulkAct, institutionId: string): Promise<Actor> {
  const members = await tx.query<unknown[]>(
    `select from membership where person_id = $1 and status = 'active' and 'coordinator' = any (roles)`,
    [byId],
  );
  const roles = members.length > 0 ? (['coordinator'] as const) : [];
  return { kind: 'person', personId: byId, institutionId, roles, scopes: [] };
}

/** Noted in the transaction of the act itself: what is done is never done again. */
function note(tx: Tx, id: string, claimId: string, refusals: readonly Refusal[]): Promise<unknown> {
  return tx.query(
    `update bulk_act_claim set outcome = $3, refusals = $4 where bulk_act_id = $1 and claim_id = $2 and outcome = 'waiting'`,
    [id, claimId, refusals.length > 0 ? 'refused' : 'done', JSON.stringify(refusals)],
  );
}
