import { Injectable, Logger } from '@nestjs/common';
import { system } from '../kernel/actor.js';
import { Database } from '../platform/database/database.js';
import { Queues, type ReactionJob } from '../platform/queue/queues.js';
import type { Happened } from './events.js';
import { ReactionTable } from './reactions.js';
import { ScheduleRuns } from './queues/schedule.runs.js';
import { Relay, selectEvent } from './relay.js';
import { Schedule } from './schedule.js';

const pollMilliseconds = 200;

/*
 ** The working half of the process: drains the relay, runs reactions, does what the clock starts.
 ** Several may run at once; none of them is needed for a request to be answered.
 */
@Injectable()
export class HistoryWorker {
  private readonly log = new Logger(HistoryWorker.name);
  private relaying: Promise<void> = Promise.resolve();
  private stopping = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly relay: Relay,
    private readonly reactions: ReactionTable,
    private readonly schedule: Schedule,
    private readonly runs: ScheduleRuns,
  ) {}

  async start(concurrency = 8): Promise<void> {
    this.queues.work('reactions', concurrency, (job) => this.react(job.data as ReactionJob));
    this.queues.work('schedule', 1, (job) => this.runs.note(job.name, () => this.schedule.run(job.name)));
    await this.schedule.declare(this.queues);
    this.relaying = this.relayUntilStopped();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.relaying;
    await this.queues.stopWorkers();
  }

  /** One reaction to one event; struck off the event's list once it is done. */
  private async react({ institutionId, eventId, reaction }: ReactionJob): Promise<void> {
    const actor = system(institutionId);
    const [event] = await this.database.inInstitution(actor, (tx) =>
      tx.query<Happened[]>(`${selectEvent} where id = $1`, [eventId]),
    );
    if (!event) throw new Error(`Event ${eventId} is not there.`);
    await this.reactions.run(reaction, event);
    await this.database.inInstitution(actor, (tx) =>
      tx.query('update event set pending = array_remove(pending, $2) where id = $1', [eventId, reaction]),
    );
  }

  private async relayUntilStopped(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.relay.drain();
      } catch (error) {
        this.log.warn(`The relay waits: ${(error as Error).message}`);
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, pollMilliseconds);
      });
    }
  }
}
