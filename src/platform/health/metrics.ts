import { Injectable } from '@nestjs/common';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { Database } from '../database/database.js';
import { Queues, queueNames } from '../queue/queues.js';

interface Standing {
  events_waiting: string;
  oldest_event_seconds: number;
  events_unsettled: string;
  claims: Record<string, number>;
}

/*
 ** The figures that an operator watches. Counted when they are asked for, over all institutions, and naming none:
 ** the functions that cross the border of institutions answer with totals only.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  /** By the route's template, so that no id and no query becomes a label. */
  readonly requests = new Histogram({
    name: 'credence_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  private readonly depth = this.gauge('credence_queue_jobs', 'Jobs by queue and state.', ['queue', 'state']);
  private readonly age = this.gauge(
    'credence_queue_oldest_waiting_seconds',
    'Age of the oldest job that waits for a worker, by queue.',
    ['queue'],
  );
  private readonly waiting = this.gauge('credence_events_waiting', 'Events that nobody has dispatched yet.');
  private readonly lag = this.gauge('credence_relay_lag_seconds', 'Age of the oldest event that waits for the relay.');
  private readonly unsettled = this.gauge('credence_events_unsettled', 'Dispatched events with reactions not done.');
  private readonly claims = this.gauge('credence_claims', 'Claims by status.', ['status']);

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Everything in Prometheus' text format. What cannot be counted now is left out. */
  async read(): Promise<{ type: string; text: string }> {
    for (const gauge of [this.depth, this.age, this.waiting, this.lag, this.unsettled, this.claims]) gauge.reset();
    await Promise.allSettled([this.countEvents(), ...queueNames.map((name) => this.countJobs(name))]);
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  private async countEvents(): Promise<void> {
    const [standing] = await this.database.acrossInstitutions((tx) => tx.query<Standing[]>('select * from standing()'));
    if (!standing) return;
    this.waiting.set(Number(standing.events_waiting));
    this.lag.set(standing.oldest_event_seconds);
    this.unsettled.set(Number(standing.events_unsettled));
    for (const [status, count] of Object.entries(standing.claims)) this.claims.set({ status }, count);
  }

  private async countJobs(name: (typeof queueNames)[number]): Promise<void> {
    const queue = this.queues.queue(name);
    const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
    for (const [state, count] of Object.entries(counts)) this.depth.set({ queue: name, state }, count);
    const [oldest] = await queue.getJobs(['waiting'], 0, 0, true);
    this.age.set({ queue: name }, oldest ? (Date.now() - oldest.timestamp) / 1000 : 0);
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
