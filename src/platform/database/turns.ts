import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { appRole } from './tenancy.js';

/** Somebody else does it now. */
export class Taken extends Error {}

interface Line {
  client: pg.Client;
  /** Aborted when the connection is lost, and with it every turn that it held. */
  lost: AbortController;
}

/*
 ** What one at a time does, in all processes, and what takes longer than a transaction may.
 ** (1) A turn is an advisory lock that the process's own one connection holds: it ends with the process, however that ends.
 ** (2) A connection that is lost has lost its turns: whoever has one is told, and stops.
 */
@Injectable()
export class Turns implements OnApplicationShutdown {
  private readonly mine = new Set<string>();
  private line: Promise<Line> | null = null;

  constructor(private readonly databaseUrl: string) {}

  /** Runs `work` unless somebody else has this turn. @throws Taken */
  async alone<T>(name: string, work: (lost: AbortSignal) => Promise<T>): Promise<T> {
    if (this.mine.has(name)) throw new Taken(); // an advisory lock lets in the connection that has it
    this.mine.add(name);
    try {
      const { client, lost } = await this.open();
      const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 3)) as given', [name]);
      if (!rows[0].given) throw new Taken();
      try {
        return await work(lost.signal);
      } finally {
        if (!lost.signal.aborted) await client.query('select pg_advisory_unlock(hashtextextended($1, 3))', [name]);
      }
    } finally {
      this.mine.delete(name);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const line = await this.line?.catch(() => null);
    await line?.client.end();
  }

  private open(): Promise<Line> {
    this.line ??= this.connect();
    return this.line;
  }

  private async connect(): Promise<Line> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      options: `-c role=${appRole}`,
      keepAlive: true,
    });
    const lost = new AbortController();
    const end = () => {
      lost.abort();
      this.line = null;
    };
    client.on('error', () => undefined); // the end follows
    client.once('end', end);
    await client.connect().catch((error: unknown) => {
      end();
      throw error;
    });
    return { client, lost };
  }
}
