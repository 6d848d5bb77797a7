import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';

/** When the clock last started something, and how it ended. */
export interface ScheduleRun {
  name: string;
  startedAt: Date;
  endedAt: Date | null;
  /** The last run that ended did so with an error. */
  failed: boolean;
  failedAt: Date | null;
}

/** Keeps the last run of everything that the clock starts: the queue forgets finished jobs. */
@Injectable()
export class ScheduleRuns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` and writes down when it began, when it ended, and whether it failed. Its error is the caller's. */
  async note(name: string, work: () => Promise<void>): Promise<void> {
    await this.database.ask(
      `insert into schedule_run (name, started_at) values ($1, $2)
       on conflict (name) do update set started_at = $2, ended_at = null`,
      [name, this.clock.now()],
    );
    try {
      await work();
      await this.end(name, false);
    } catch (error) {
      await this.end(name, true);
      throw error;
    }
  }

  last(): Promise<ScheduleRun[]> {
    return this.database.ask(
      `select name, started_at as "startedAt", ended_at as "endedAt", failed, failed_at as "failedAt" from schedule_run`,
      [],
    );
  }

  private async end(name: string, failed: boolean): Promise<void> {
    await this.database.ask(
      `update schedule_run set ended_at = $2, failed = $3, failed_at = case when $3 then $2 else failed_at end
       where name = $1`,
      [name, this.clock.now(), failed],
    );
  }
}
