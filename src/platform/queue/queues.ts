import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  Queue,
  Worker,
  createPostgresBackend,
  type Job,
  type JobsOptions,
  type PostgresConnectionOptions,
} from 'bullmq';
import { Redis } from 'ioredis';

/** Where the queues live: Redis when there is one, else the database itself. */
export type QueueStore = { redisUrl: string; prefix?: string } | { databaseUrl: string; role: string };

export interface ReactionJob {
  institutionId: string;
  eventId: string;
  reaction: string;
}

/** A reaction job to add: under which id, and after how many milliseconds. */
export interface NewJob {
  name: string;
  id: string;
  data: ReactionJob;
  delay?: number;
}

interface Closable {
  close(): Promise<void>;
}

export const queueNames = ['reactions', 'schedule'] as const;
export type QueueName = (typeof queueNames)[number];

/** Eight tries over about four minutes; then the job is parked as failed, counted in /metrics, and never lost. */
const retried: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
  removeOnComplete: { age: 3600, count: 20_000 },
  removeOnFail: false,
};

/*
 ** The one factory of queues and workers. BullMQ on Redis through ioredis, or on PostgreSQL: the same code, the same jobs.
 ** Delivery is at least once; every job is idempotent.
 */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly queues = new Map<QueueName, Queue>();
  private readonly workers: Closable[] = [];
  private readonly connections: Redis[] = [];

  constructor(private readonly store: QueueStore) {}

  get storeName(): 'redis' | 'postgresql' {
    return 'redisUrl' in this.store ? 'redis' : 'postgresql';
  }

  /** Adds reaction jobs; one that is already there under its id is left alone. */
  async addReactions(jobs: readonly NewJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.queue('reactions').addBulk(
      jobs.map(({ name, id, data, delay = 0 }) => ({ name, data, opts: { ...retried, jobId: id, delay } })),
    );
  }

  /** Tries a parked reaction again, and adds one that is not there any more. One that is on its way is left alone. */
  async retryReaction(reaction: { name: string; id: string; data: ReactionJob }): Promise<void> {
    const job = await this.queue('reactions').getJob(reaction.id);
    if (await job?.isFailed()) await job!.retry('failed', { resetAttemptsMade: true });
    if (await job?.isCompleted()) await job!.remove();
    await this.addReactions([reaction]);
  }

  /** Declares that `name` is due every `every` milliseconds, or by the cron `pattern`. Any number of processes may declare it. */
  async schedule(name: string, when: { every: number } | { pattern: string; tz?: string }): Promise<void> {
    await this.queue('schedule').upsertJobScheduler(name, when, {
      name,
      opts: { attempts: 3, backoff: { type: 'fixed', delay: 2000 }, removeOnComplete: 100, removeOnFail: 1000 },
    });
  }

  /** Forgets schedules that the code no longer has. */
  async keepOnlySchedules(names: readonly string[]): Promise<void> {
    const queue = this.queue('schedule');
    for (const { key } of await queue.getJobSchedulers()) {
      if (!names.includes(key)) await queue.removeJobScheduler(key);
    }
  }

  /** Starts taking jobs of one queue. What `run` throws is retried; what keeps failing is parked. */
  work(name: QueueName, concurrency: number, run: (job: Job) => Promise<void>): void {
    const options = { concurrency, lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 50 };
    const { store } = this;
    const worker =
      'redisUrl' in store
        ? new Worker(name, run, { ...options, ...this.onRedis(store) })
        : new Worker(name, run, { ...options, connection: onPostgres(store) }, createPostgresBackend);
    worker.on('error', () => undefined); // the connection heals itself; a failed job is on record as failed
    this.workers.push(worker as Closable);
  }

  queue(name: QueueName): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    const { store } = this;
    const queue =
      'redisUrl' in store
        ? new Queue(name, this.onRedis(store))
        : new Queue(name, { connection: onPostgres(store) }, createPostgresBackend);
    queue.on('error', () => undefined);
    this.queues.set(name, queue as Queue);
    return queue as Queue;
  }

  /** Lets running jobs finish and gives the rest back. */
  async stopWorkers(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.close()));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stopWorkers();
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.queues.clear();
    for (const connection of this.connections.splice(0)) connection.disconnect();
  }

  private onRedis(store: { redisUrl: string; prefix?: string }): { connection: Redis; prefix: string } {
    const connection = new Redis(store.redisUrl, { maxRetriesPerRequest: null });
    connection.on('error', () => undefined);
    this.connections.push(connection);
    return { connection, prefix: store.prefix ?? 'credence' };
  }
}

/** The role travels as a start-up option, so that no statement can leave it. */
function onPostgres(store: { databaseUrl: string; role: string }): PostgresConnectionOptions {
  return { connectionString: store.databaseUrl, options: `-c role=${store.role}`, max: 4 };
}
