import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { TooMany } from '../http/problem.js';
import { costOf, limits, secondsUntilFree, windowOf, type LimitName } from './limits.rules.js';

const ms = `::float8 * interval '1 ms'`;

/** `spend` of the rules in SQL: until when bucket `l` is spent after one more try. */
const next = `
  greatest(case when l.spent_until <= $2::timestamptz + 2 * $4${ms} then l.spent_until end, $2::timestamptz) + $3${ms}`;

/*
 ** Counts tries in PostgreSQL, so that a limit holds however many web processes there are.
 ** (1) One statement reads, decides and writes; two processes cannot both take the last try.
 ** (2) A try is counted in its own transaction: it stays counted when the work that it was for fails.
 ** (3) When the database is away, so is the limited work: nothing passes uncounted.
 */
@Injectable()
export class Limits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts one try. @throws TooMany with the seconds to wait; a refused try costs nothing. */
  async take(name: LimitName, subject: string): Promise<void> {
    const limit = limits[name];
    const now = this.clock.now();
    const key = `${name} ${subject}`;
    const taken = await this.database.ask<unknown[]>(
      `insert into rate_limit as l (key, spent_until) values ($1, $2::timestamptz + $3${ms})
       on conflict (key) do update set spent_until = ${next} where ${next} <= $2::timestamptz + $4${ms}
       returning key`,
      [key, now, costOf(limit), windowOf(limit)],
    );
    if (taken.length > 0) return;
    const [bucket] = await this.database.ask<{ until: Date }[]>(
      'select spent_until as until from rate_limit where key = $1',
      [key],
    );
    throw new TooMany(secondsUntilFree(limit, bucket?.until ?? now, now));
  }

  /** Gives back one try that turned out to be good: only bad ones shall count. */
  async giveBack(name: LimitName, subject: string): Promise<void> {
    const sql = `update rate_limit set spent_until = spent_until - $2${ms} where key = $1`;
    await this.database.ask(sql, [`${name} ${subject}`, costOf(limits[name])]);
  }

  /** Forgets buckets that are full again. */
  async sweep(): Promise<void> {
    await this.database.ask('delete from rate_limit where spent_until < $1', [this.clock.now()]);
  }
}
