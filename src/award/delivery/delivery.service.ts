import { Injectable, Logger } from '@nestjs/common';
import { record } from '../../history/history.js';
import { system, type Actor } from '../../kernel/actor.js';
import { DisclosureLog } from '../../kernel/disclosure.js';
import { newId } from '../../kernel/id.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { BatchStatus } from '../batch/batch.rules.js';
import type { DeliveryView } from './delivery.dto.js';
import {
  nextTry,
  NotDelivered,
  refusalsToSend,
  standing,
  stuckMs,
  type DeliveryState,
  type Outcome,
} from './delivery.rules.js';
import { Parcels } from './parcel.service.js';
import { DeliveryTargets } from './target.service.js';

/** Where a delivery goes when nobody says any more where batches go. */
const nowhere = { kind: 'none', place: '' };
/** How many are on their way at the same time when the clock starts them. */
const atOnce = 8;

interface Taken {
  id: string;
  batchId: string;
  tries: number;
}

/*
 ** Takes released batches to the student system (see delivery.rules.ts for the states).
 ** (1) One is taken in one transaction, brought there outside of any, and its fate written in another.
 ** (2) Whoever takes it first brings it; one whose process died is brought again, under the same id and with the same bytes.
 */
@Injectable()
export class BatchDeliveries {
  private readonly log = new Logger('Delivery');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly targets: DeliveryTargets,
    private readonly parcels: Parcels,
    private readonly disclosures: DisclosureLog,
  ) {}

  view(batchId: string, actor: Actor): Promise<DeliveryView> {
    return this.database.inInstitution(actor, (tx) => this.read(tx, batchId, actor));
  }

  /** Sends a batch, or sends it again: the same bytes under the same id. */
  send(batchId: string, actor: Actor): Promise<DeliveryView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const batch = found(await statusOf(tx, batchId, 'for update'), 'batch');
      const [delivery] = await tx.query<{ state: DeliveryState }[]>('select state from delivery where batch_id = $1', [
        batchId,
      ]);
      refuseIf(refusalsToSend(batch, delivery ?? null, await this.targets.view(tx), actor));
      await this.ask(tx, batchId, actor);
      return this.read(tx, batchId, actor);
    });
  }

  /** A released batch goes where batches go, if anybody set that. For the reaction to its release. */
  async askOnRelease(batchId: string, actor: Actor): Promise<void> {
    await this.database.exactlyOnce(actor, async (tx) => {
      await statusOf(tx, batchId, 'for update');
      // A registrar may have been faster: what was asked for once is not asked for a second time.
      const [asked] = await tx.query<unknown[]>('select from delivery where batch_id = $1', [batchId]);
      if (!asked && (await this.targets.view(tx))) await this.ask(tx, batchId, actor);
    });
  }

  /**
   * Delivers what is due in every institution, and what a dead process left behind. The clock starts it, and its other work
   * waits for the end: some go at once, so that one slow server holds up neither the others nor the clock for each in turn.
   */
  async deliverDue(): Promise<void> {
    const now = this.clock.now();
    const due = await this.database.acrossInstitutions((tx) =>
      tx.query<{ institution_id: string; id: string }[]>('select institution_id, id from deliveries_due($1, $2)', [
        now,
        new Date(now.getTime() - stuckMs),
      ]),
    );
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let one = due.shift(); one; one = due.shift()) await this.deliver(one.institution_id, one.id);
      }),
    );
  }

  /** Brings one if it is due and nobody else does. A failure is noted and tried again later; it is never thrown. */
  async deliver(institutionId: string, id: string): Promise<void> {
    const actor = system(institutionId);
    const taken = await this.take(id, actor);
    if (!taken) return;
    const way = await this.database.inInstitution(actor, (tx) => this.targets.way(tx, institutionId));
    if (!way) return this.end(taken, actor, nowhere, 'no_place', null, null);
    try {
      await this.disclose(taken.batchId, actor);
      const outcome = await way.deliver(await this.parcels.of(taken.id, taken.batchId, actor));
      await this.end(taken, actor, way, outcome, null, null);
    } catch (error) {
      const { failure, detail } = error instanceof NotDelivered ? error : new NotDelivered('broke_off');
      this.log.warn({ err: error, delivery: id, failure }, 'a batch could not be delivered');
      await this.end(taken, actor, way, failure, detail, nextTry(failure, taken.tries, this.clock.now()));
    }
  }

  /** What leaves is in the disclosure log first, under the name of who let it leave. */
  private async disclose(batchId: string, actor: Actor): Promise<void> {
    const [{ releasedBy }] = await this.database.inInstitution(actor, (tx) =>
      tx.query<[{ releasedBy: string }]>('select released_by as "releasedBy" from batch where id = $1', [batchId]),
    );
    await this.disclosures.batchLeaves(batchId, releasedBy, actor);
  }

  private async ask(tx: Tx, batchId: string, actor: Actor): Promise<void> {
    const now = this.clock.now();
    const [{ id: deliveryId }] = await tx.query<[{ id: string }]>(
      `insert into delivery (id, institution_id, batch_id, state, due_at) values ($1, $2, $3, 'waiting', $4)
       on conflict (institution_id, batch_id) do update set state = 'waiting', tries = 0, due_at = $4 returning id`,
      [newId(), actor.institutionId, batchId, now],
    );
    await record(tx, 'delivery.asked', actor, { batchId, deliveryId }, now);
  }

  /** Takes one that is due, or whose process died: that try stands in the log as cut off. */
  private take(id: string, actor: Actor): Promise<Taken | null> {
    const now = this.clock.now();
    return this.database.inInstitution(actor, async (tx) => {
      const [rows] = await tx.query<[(Taken & { cutOff: Date | null })[], number]>(
        `update delivery d set state = 'sending', sending_since = $2, tries = d.tries + 1
         from (select id, state, due_at, sending_since from delivery where id = $1 for update) was
         where d.id = was.id
           and ((was.state = 'waiting' and was.due_at <= $2) or (was.state = 'sending' and was.sending_since < $3))
         returning d.id, d.batch_id as "batchId", d.tries, was.sending_since as "cutOff"`,
        [id, now, new Date(now.getTime() - stuckMs)],
      );
      const [taken] = rows;
      if (!taken) return null;
      if (taken.cutOff !== null) {
        const way = (await this.targets.view(tx)) ?? nowhere;
        await insertAttempt(tx, id, actor, { ...way, at: taken.cutOff, outcome: 'cut_off', detail: null });
      }
      return taken;
    });
  }

  /** Writes down how a try ended. `again` is when the next one is due; null when none is. */
  private async end(
    { id, batchId, tries }: Taken,
    actor: Actor,
    way: { kind: string; place: string },
    outcome: Outcome,
    detail: string | null,
    again: Date | null,
  ): Promise<void> {
    const arrived = outcome === 'sent' || outcome === 'already_there';
    const state: DeliveryState = arrived ? 'delivered' : again ? 'waiting' : 'stopped';
    const now = this.clock.now();
    await this.database.inInstitution(actor, async (tx) => {
      const [, noted] = await tx.query(
        `update delivery set state = $2, sending_since = null, due_at = coalesce($3, due_at),
           delivered_at = case when $2 = 'delivered' then coalesce(delivered_at, $4::timestamptz) else delivered_at end
         where id = $1 and state = 'sending' and tries = $5`,
        [id, state, again, now, tries],
      );
      if (noted === 0) return; // somebody took it for dead, and brings it
      await insertAttempt(tx, id, actor, { ...way, at: now, outcome, detail });
      if (arrived) await record(tx, 'delivery.done', actor, { batchId, deliveryId: id, outcome }, now);
      if (state === 'stopped') await record(tx, 'delivery.stopped', actor, { batchId, deliveryId: id, outcome }, now);
    });
  }

  private async read(tx: Tx, batchId: string, actor: Actor): Promise<DeliveryView> {
    const batch = found(await statusOf(tx, batchId), 'batch');
    const target = await this.targets.view(tx);
    const [delivery] = await tx.query<(Pick<DeliveryView, 'dueAt' | 'deliveredAt'> & { state: DeliveryState })[]>(
      `select state, case when tries > 0 then due_at end as "dueAt", delivered_at as "deliveredAt" from delivery where batch_id = $1`,
      [batchId],
    );
    const attempts = await tx.query<DeliveryView['attempts']>(
      `select t.at, t.place, t.outcome, t.detail
       from delivery_attempt t join delivery d on d.institution_id = t.institution_id and d.id = t.delivery_id
       where d.batch_id = $1 order by t.id desc limit 50`,
      [batchId],
    );
    const state = standing(batch.releasedAt, delivery ?? null, target);
    return {
      target,
      state,
      dueAt: state === 'waiting' ? (delivery?.dueAt ?? null) : null,
      deliveredAt: delivery?.deliveredAt ?? null,
      attempts,
      moves: { send: refusalsToSend(batch, state === null ? null : { state }, target, actor) },
    };
  }
}

interface Attempt {
  at: Date;
  kind: string;
  place: string;
  outcome: Outcome;
  detail: string | null;
}

async function insertAttempt(tx: Tx, deliveryId: string, actor: Actor, attempt: Attempt): Promise<void> {
  const { at, kind, place, outcome, detail } = attempt;
  await tx.query(
    `insert into delivery_attempt (id, institution_id, delivery_id, at, kind, place, outcome, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), actor.institutionId, deliveryId, at, kind, place, outcome, detail],
  );
}

interface Batch {
  status: BatchStatus;
  releasedAt: Date | null;
}

async function statusOf(tx: Tx, batchId: string, lock = ''): Promise<Batch | null> {
  const [batch] = await tx.query<Batch[]>(
    `select status, released_at as "releasedAt" from batch where id = $1 ${lock}`,
    [batchId],
  );
  return batch ?? null;
}
