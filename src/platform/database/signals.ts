import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Tx } from './database.js';
import { appRole } from './tenancy.js';

/** What one process tells all of them: ids only, since every session of the database may hear it. */
export type Signal =
  | { about: 'news'; institutionId: string; personId: string }
  | { about: 'events'; institutionId: string; ids: readonly string[] }
  | { about: 'session'; personId: string };

const channel = 'credence';
const longestWait = 10_000;

/** Tells every process once this transaction commits. It takes a lock at the commit: not for what learners and staff wait for. */
export async function announce(tx: Tx, signal: Signal): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [channel, JSON.stringify(signal)]);
}

/*
 ** What other processes announce, by LISTEN on one connection of its own.
 ** (1) The connection opens with the first hearer, and comes back by itself. What was said meanwhile is lost: hearers are
 **     told so (`missed`), and look for themselves. Nothing may depend on a signal but how soon it is noticed.
 */
@Injectable()
export class Signals implements OnApplicationShutdown {
  private readonly log = new Logger(Signals.name);
  private readonly hearers = new Set<{ hear: (signal: Signal) => void; missed: () => void }>();
  private client: pg.Client | null = null;
  private listening: Promise<void> | null = null;
  private readonly tried: Promise<void>;
  private firstTried: () => void = () => undefined;
  private stopped = false;
  private wake: () => void = () => undefined;

  constructor(private readonly databaseUrl: string) {
    this.tried = new Promise((resolve) => (this.firstTried = resolve));
  }

  /**
   * From now on `hear` gets every signal, and `missed` is called when some may have been lost. Resolves when the
   * connection listens, or could not be opened at once.
   */
  async subscribe(hear: (signal: Signal) => void, missed: () => void): Promise<void> {
    this.hearers.add({ hear, missed });
    this.listening ??= this.listenUntilStopped();
    await this.tried;
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.firstTried();
    this.wake();
    await this.client?.end().catch(() => undefined);
    await this.listening;
  }

  private async listenUntilStopped(): Promise<void> {
    for (let failures = 0, first = true; !this.stopped; first = false) {
      const opened = await this.listenOnce(first ? () => undefined : () => this.missed());
      failures = opened ? 0 : failures + 1;
      if (this.stopped) return;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, Math.min(longestWait, 250 * 2 ** failures) * (0.5 + Math.random())).unref();
      });
    }
  }

  /** Listens until the connection ends; whether it ever began. */
  private async listenOnce(began: () => void): Promise<boolean> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      options: `-c role=${appRole}`,
      keepAlive: true,
    });
    const over = new Promise<void>((resolve) => client.once('end', resolve));
    client.on('error', () => undefined); // the end follows
    client.on('notification', ({ payload }) => this.heard(payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      began();
      this.firstTried();
      await over;
      return true;
    } catch (error) {
      if (!this.stopped) this.log.warn(`Signals are not heard: ${(error as Error).message}`);
      this.firstTried();
      await client.end().catch(() => undefined);
      return false;
    }
  }

  private heard(payload: string): void {
    const signal = JSON.parse(payload) as Signal;
    for (const { hear } of this.hearers) hear(signal);
  }

  private missed(): void {
    for (const { missed } of this.hearers) missed();
  }
}
