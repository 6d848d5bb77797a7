import { Injectable, Logger } from '@nestjs/common';
import { system } from '../kernel/actor.js';
import { Database, type Tx } from '../platform/database/database.js';
import { announce } from '../platform/database/signals.js';
import { Queues, type NewJob } from '../platform/queue/queues.js';
import { genesis, seal } from './chain.rules.js';
import { heldBack, type EventType, type Happened } from './events.js';
import { ReactionTable } from './reactions.js';

const batch = 200;

/*
 ** From the event table to the queue.
 ** (1) An event is sealed (numbered and hashed after its predecessor, per institution) before anybody reacts to it.
 ** (2) Jobs are added after the transaction that read the events and before the one that marks them dispatched: killed in
 **     between, the relay adds them again under the same id, `<event>-<reaction>`, and reactions are idempotent.
 ** (3) `pending` names the reactions that are not done; the worker strikes each out. What stays is published again.
 ** (4) Open pages hear of sealed events (`announce`) from here, where no request waits for it.
 ** (5) One relay at a time per institution, by an advisory lock; any number of processes may run one.
 */
@Injectable()
export class Relay {
  private readonly log = new Logger(Relay.name);
  /** Up to which event `republish` came in an institution that has more of them than one look takes. */
  private readonly republished = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly reactions: ReactionTable,
  ) {}

  /** Seals and dispatches what is waiting, in every institution. Returns how many events were dispatched. */
  async drain(): Promise<number> {
    const waiting = await this.database.acrossInstitutions((tx) =>
      tx.query<{ institution_id: string }[]>('select institution_id from institutions_with_undispatched_events()'),
    );
    let dispatched = 0;
    for (const { institution_id: institutionId } of waiting) {
      for (let n = batch; n === batch; dispatched += n) n = await this.dispatch(institutionId);
    }
    return dispatched;
  }

  /**
   * Adds again the jobs of events whose reactions are not all done a while after they were dispatched: the queue may have
   * lost them (a flushed or restored Redis). A job that is still there keeps its id and is left alone. Each call goes on
   * where the last one ended, so that jobs that were parked as failed do not stand before lost ones for ever.
   */
  async republish(olderThan = '2 minutes'): Promise<number> {
    const late = await this.database.acrossInstitutions((tx) =>
      tx.query<{ institution_id: string }[]>('select institution_id from institutions_with_unsettled_events($1)', [
        olderThan,
      ]),
    );
    let added = 0;
    for (const { institution_id: institutionId } of late) {
      const events: (Happened & { pending: string[] })[] = await this.database.inInstitution(
        system(institutionId),
        (tx) =>
          tx.query(
            `${selectEvent} where pending <> '{}' and dispatched_at < now() - $1::interval and id > $2
             order by id limit ${batch}`,
            [olderThan, this.republished.get(institutionId) ?? 0],
          ),
      );
      if (events.length === batch) this.republished.set(institutionId, events.at(-1)!.id);
      else this.republished.delete(institutionId);
      await this.queues.addReactions(events.flatMap((event) => jobsOf(event, event.pending)));
      added += events.length;
    }
    return added;
  }

  private async dispatch(institutionId: string): Promise<number> {
    const actor = system(institutionId);
    const events = await this.database.inInstitution(actor, (tx) => this.sealAndRead(tx, institutionId));
    if (events.length === 0) return 0;
    await this.queues.addReactions(events.flatMap((event) => jobsOf(event, this.reactions.of(event.type))));
    await this.database.inInstitution(actor, (tx) =>
      tx.query('update event set dispatched_at = now() where id = any($1::bigint[]) and dispatched_at is null', [
        events.map((event) => event.id),
      ]),
    );
    this.log.debug(`dispatched ${events.length} events`);
    return events.length;
  }

  /** Seals what is unsealed, up to a batch, and returns the sealed events that nobody has dispatched, oldest first. */
  private async sealAndRead(tx: Tx, institutionId: string): Promise<Happened[]> {
    const [{ mine }] = await tx.query(`select pg_try_advisory_xact_lock(hashtextextended('relay ' || $1, 0)) as mine`, [
      institutionId,
    ]);
    if (!mine) return [];
    const unsealed = (await tx.query(`${selectEvent} where seal_no is null order by id limit ${batch}`)) as Happened[];
    if (unsealed.length > 0) {
      const [head] = await tx.query(
        'select seal_no, hash from event where seal_no is not null order by seal_no desc limit 1',
      );
      let hash: string = head?.hash ?? genesis;
      let sealNo = Number(head?.seal_no ?? 0);
      const seals = unsealed.map((event) => {
        sealNo += 1;
        hash = seal(hash, sealNo, event);
        return { id: event.id, sealNo, hash, pending: this.reactions.of(event.type).join() };
      });
      await tx.query(
        `update event set seal_no = s.no, hash = s.hash, pending = string_to_array(s.pending, ',')
         from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[]) as s (id, no, hash, pending) where event.id = s.id`,
        [seals.map((s) => s.id), seals.map((s) => s.sealNo), seals.map((s) => s.hash), seals.map((s) => s.pending)],
      );
      await announce(tx, { about: 'events', institutionId, ids: unsealed.map((event) => event.id) });
    }
    return tx.query(
      `${selectEvent} where dispatched_at is null and seal_no is not null order by seal_no limit ${batch}`,
    ) as Promise<Happened<EventType>[]>;
  }
}

/** One event as `Happened`. */
export const selectEvent = `
  select id, institution_id as "institutionId", type, at, actor_id as "actorId", actor_kind as "actorKind",
    claim_id as "claimId", data, pending from event`;

function jobsOf(event: Happened, reactions: readonly string[]): NewJob[] {
  return reactions.map((reaction) => ({
    name: `${event.type}/${reaction}`,
    id: `${event.id}-${reaction}`,
    data: { institutionId: event.institutionId, eventId: event.id, reaction },
    delay: heldBack[event.type] ?? 0,
  }));
}
