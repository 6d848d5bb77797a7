import type { Queues } from '../platform/queue/queues.js';

export type When = { every: number } | { pattern: string; tz?: string };

/** What the clock starts: names, times and work. Each run is one job, however many workers there are. */
export type ScheduleTable = Record<string, { when: When; run: () => Promise<void> }>;

/** The table of `src/schedule.ts`. */
export class Schedule {
  constructor(private readonly table: ScheduleTable) {}

  async declare(queues: Queues): Promise<void> {
    await queues.keepOnlySchedules(Object.keys(this.table));
    for (const [name, { when }] of Object.entries(this.table)) await queues.schedule(name, when);
  }

  /** Does what is due now under this name; a name of another version is left to it. */
  async run(name: string): Promise<void> {
    await this.table[name]?.run();
  }
}
