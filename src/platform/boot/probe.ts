import { Redis } from 'ioredis';
import { createServer } from 'node:net';
import pg from 'pg';
import { CannotStart } from './cannot-start.js';

/** Fails with the system's error when nobody could listen there; before any long step is done in vain. */
export function requireFreePort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/** Fails with the driver's error when the database cannot be opened, and with a sentence when it is too old. */
export async function requirePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version_num: string; server_version: string }>(
      `select current_setting('server_version_num') as server_version_num, current_setting('server_version') as server_version`,
    );
    if (Number(rows[0]?.server_version_num) < 150_000) {
      throw new CannotStart(
        `Credence needs PostgreSQL 15 or newer and DATABASE_URL leads to ${rows[0]?.server_version}.`,
      );
    }
  } finally {
    await client.end();
  }
}

/** Fails with the client's error when Redis does not answer. BullMQ itself would wait for ever. */
export async function requireRedis(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, connectTimeout: 10_000, retryStrategy: () => null });
  let why: Error | null = null;
  client.on('error', (error) => (why = error));
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    throw why ?? error;
  } finally {
    client.disconnect();
  }
}
