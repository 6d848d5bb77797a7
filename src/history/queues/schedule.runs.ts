import { Injectable } from '@nestjs/common';
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

/** Keeps the last run of everything that the clock starts, by the database's own time: the queue forgets finished jobs. */
@Injectable()
export class ScheduleRuns {
  constructor(private readonly database: Database) {}

  /** Runs `work` and writes down when it began, when it ended, and whether it failed. Its error is the caller's. */
  async note(name: string, work: () => Promise<void>): Promise<void> {
    await this.database.ask(
      `insert into schedule_run (name, started_at) values ($1, now())
       on conflict (name) do update set started_at = now(), ended_at = null`,
      [name],
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
      `update schedule_run set ended_at = now(), failed = $2, failed_at = case when $2 then now() else failed_at end
       where name = $1`,
      [name, failed],
    );
  }
}
