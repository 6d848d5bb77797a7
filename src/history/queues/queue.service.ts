import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Queues, queueNames, type QueueName } from '../../platform/queue/queues.js';
import { record } from '../history.js';
import type {
  LateReaction,
  QueueCount,
  QueueHealth,
  ReactionState,
  RelayStanding,
  ScheduleEntry,
} from './queue.dto.js';
import { partsOf, refusalsToRetry } from './retry.rules.js';
import { ScheduleRuns } from './schedule.runs.js';

const patience = 3000;
/** A reaction takes moments: what is older than this is worth looking at. */
const lateAfter = '30 seconds';

interface Unsettled {
  id: string;
  type: string;
  at: Date;
  pending: string[];
}

/*
 ** How the work behind the requests goes, as an administrator sees it.
 ** (1) Counts are of the whole installation and name nobody; what is late, and why, is shown of the own institution alone.
 ** (2) What is late is read from the events, which are the truth, and only looked up in the queue.
 */
@Injectable()
export class QueueService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queues: Queues,
    private readonly runs: ScheduleRuns,
  ) {}

  /** Everything at once. A queue that does not answer in three seconds is said to be away. */
  async health(actor: Actor): Promise<QueueHealth> {
    const { relay, unsettled } = await this.standing(actor);
    const [queues, late, schedule] = await Promise.all([
      inTime(() => Promise.all(queueNames.map((name) => this.count(name)))),
      inTime(() => this.late(unsettled)),
      inTime(() => this.schedule()),
    ]);
    return {
      at: this.clock.now(),
      store: this.queues.storeName,
      queues,
      relay,
      late: late ?? [],
      schedule: schedule ?? [],
    };
  }

  /** Has a parked or lost reaction tried again. @throws NotThere @throws Refused while it is tried anyway */
  async retry(jobId: string, actor: Actor): Promise<LateReaction> {
    const { eventId, reaction } = found(partsOf(jobId), 'job');
    const event = await this.database.exactlyOnce(actor, async (tx) => {
      const [row] = await tx.query<Unsettled[]>(
        `select id::text, type, at, pending from event where id = $1 and $2 = any(pending) for update`,
        [eventId, reaction],
      );
      const unsettled = found(row, 'job');
      refuseIf(refusalsToRetry((await this.lookUp(unsettled, reaction)).state));
      await record(tx, 'reaction.retried', actor, { eventId, reaction }, this.clock.now());
      return unsettled;
    });
    const { institutionId } = actor;
    const name = `${event.type}/${reaction}`;
    await this.queues.retryReaction({ name, id: jobId, data: { institutionId, eventId, reaction } });
    return this.lookUp(event, reaction);
  }

  private standing(actor: Actor): Promise<{ relay: RelayStanding; unsettled: Unsettled[] }> {
    return this.database.inInstitution(actor, async (tx) => {
      const [relay] = await tx.query<[RelayStanding]>(
        `select count(*) filter (where dispatched_at is null)::int as waiting,
           extract(epoch from now() - min(at) filter (where dispatched_at is null))::int as "oldestSeconds",
           count(*) filter (where dispatched_at is not null and pending <> '{}')::int as unsettled
         from event where dispatched_at is null or pending <> '{}'`,
      );
      const unsettled = await tx.query<Unsettled[]>(
        `select id::text, type, at, pending from event
         where pending <> '{}' and dispatched_at < now() - $1::interval order by event.id limit 50`,
        [lateAfter],
      );
      return { relay, unsettled };
    });
  }

  private async count(name: QueueName): Promise<QueueCount> {
    const queue = this.queues.queue(name);
    const {
      waiting = 0,
      active = 0,
      delayed = 0,
      failed = 0,
    } = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
    const [oldest] = await queue.getJobs(['waiting'], 0, 0, true);
    const oldestSeconds = oldest ? Math.max(0, Math.round((Date.now() - oldest.timestamp) / 1000)) : null;
    return { name, waiting, active, delayed, failed, oldestSeconds };
  }

  private late(unsettled: readonly Unsettled[]): Promise<LateReaction[]> {
    return Promise.all(unsettled.flatMap((event) => event.pending.map((reaction) => this.lookUp(event, reaction))));
  }

  private async lookUp({ id: eventId, type, at }: Unsettled, reaction: string): Promise<LateReaction> {
    const id = `${eventId}-${reaction}`;
    const job = await this.queues.queue('reactions').getJob(id);
    const state = job ? stateOf(await job.getState()) : 'missing';
    return {
      id,
      event: type,
      reaction,
      at,
      state,
      attempts: job?.attemptsMade ?? 0,
      reason: job?.failedReason || null,
      lastTriedAt: job?.processedOn ? new Date(job.processedOn) : null,
      moves: { retry: refusalsToRetry(state) },
    };
  }

  private async schedule(): Promise<ScheduleEntry[]> {
    const runs = new Map((await this.runs.last()).map((run) => [run.name, run]));
    const schedulers = await this.queues.queue('schedule').getJobSchedulers();
    return schedulers
      .map(({ key, every, pattern, next }) => {
        const run = runs.get(key);
        return {
          name: key,
          every: every === undefined || every === null ? null : Number(every),
          pattern: pattern ?? null,
          nextAt: next ? new Date(next) : null,
          startedAt: run?.startedAt ?? null,
          endedAt: run?.endedAt ?? null,
          failed: run?.failed ?? false,
          failedAt: run?.failedAt ?? null,
        };
      })
      .sort((a, b) => a.name.localeCompare(b.name));
  }
}

/** A job that was finished but not struck off the event’s list is tried again like a lost one. */
function stateOf(state: string): ReactionState {
  if (state === 'completed' || state === 'unknown') return 'missing';
  if (state === 'active' || state === 'delayed' || state === 'failed') return state;
  return 'waiting';
}

/** What `work` finds, or null when it fails or takes too long. */
async function inTime<T>(work: () => Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([work(), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
