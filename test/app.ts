import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createApp } from '../src/app.js';
import { parseConfig, type Config } from '../src/config.js';
import { ownerConnection } from '../src/database.js';
import { examineLimits } from '../src/evidence/examine/limits.js';
import { Relay } from '../src/history/relay.js';
import { HistoryWorker } from '../src/history/worker.js';
import { Clock } from '../src/platform/clock.js';
import { Database } from '../src/platform/database/database.js';
import { migrate } from '../src/platform/database/migrate.js';
import { violations, type Violation } from '../src/report/invariants/all.js';
import { describeApi } from '../src/platform/http/openapi.js';
import { servePages } from '../src/platform/web/pages.js';

/** The whole product on a database of its own, with its worker, reached over HTTP. Only the clock is set. */
export interface TestApp {
  app: NestFastifyApplication;
  /** Where it listens, without a trailing slash. */
  url: string;
  config: Config;
  clock: Clock;
  database: Database;
  /** A connection as the owner: what a test may look at, and never what it may change. */
  owner: pg.Client;
  /** Waits until every event is sealed, dispatched and reacted to. Fails with the reasons when a reaction keeps failing. */
  settle(): Promise<void>;
  /** Stops the program and leaves its database as it is. */
  leave(): Promise<void>;
  /** Stops everything, then looks whether all that must always hold (src/report/invariants) does. */
  stop(): Promise<void>;
}

/**
 * Starts the product. `settings` are environment variables; `worker: false` leaves the queue alone; `template` is a
 * database of the server to begin with a copy of, else an empty one that is migrated; `pages` is the built web app to serve.
 */
export async function startApp(
  settings: Record<string, string> = {},
  { worker = true, server = process.env['TEST_DATABASE_URL'], template = '', pages = '' } = {},
): Promise<TestApp> {
  if (!server) throw new Error('These tests need a PostgreSQL server: run them with “npm test”.');
  const name = `credence_test_${randomBytes(6).toString('hex')}`;
  const databaseUrl = await (template === '' ? cloneTemplate(server, name) : copyDatabase(server, template, name));
  const uploads = await mkdtemp(join(tmpdir(), 'credence-uploads-'));
  const redis = process.env['REDIS_URL'];
  const config = parseConfig({
    NODE_ENV: 'test',
    PORT: '0',
    PUBLIC_URL: 'http://credence.test',
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: 'a secret that only the tests know, 0123456789',
    UPLOADS_DIR: uploads,
    LOG_LEVEL: 'silent',
    ...(redis ? { REDIS_URL: redis, QUEUE_PREFIX: name } : {}),
    ...settings,
  });
  const app = await createApp(config, databaseUrl, process.env['TEST_LOG'] ? console : false);
  describeApi(app);
  if (pages !== '' && !(await servePages(app, pages))) throw new Error('Build the web app first: npm run build.');
  await app.listen(config.port, '127.0.0.1');
  if (worker) await app.get(HistoryWorker).start(4);
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  const leave = async () => {
    await app.get(HistoryWorker).stop();
    await app.close();
    await owner.end().catch(() => undefined);
  };
  return {
    app,
    url: await app.getUrl(),
    config,
    clock: app.get(Clock),
    database: app.get(Database),
    owner,
    settle: () => settled(owner, worker ? app.get(Relay) : null),
    leave,
    async stop() {
      await leave();
      const broken = await withClient(databaseUrl, broke);
      await rm(uploads, { recursive: true, force: true });
      await withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`));
      if (broken.length > 0) throw new Error(`What must always hold does not:\n${JSON.stringify(broken, null, 1)}`);
    },
  };
}

/** What breaks the sentences of src/report/invariants, as the owner sees it. */
export const broke = (owner: pg.Client): Promise<Violation[]> =>
  violations(async (sql) => (await owner.query(sql)).rows);

/** After each test of a file everything is settled, and all that must always hold holds. */
export function holdsAfterEach(app: () => TestApp): void {
  afterEach(async () => {
    await app().settle();
    expect(await broke(app().owner)).toEqual([]);
  });
}

/** Longer than a file may be looked into, behind which others wait. */
const patience = examineLimits.time + 60_000;

/** Events to be reacted to, and what the clock of the product itself has begun: it may hold what a test then looks at. */
const underWay = `
  (select id::text, type, pending::text from event where dispatched_at is null or pending <> '{}' order by event.id limit 5)
  union all (select null, name, null from schedule_run where ended_at is null)`;

async function settled(owner: pg.Client, relay: Relay | null): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    await relay?.drain(); // the worker would do it at its next look
    const { rows } = await owner.query(underWay);
    if (rows.length === 0) return;
    if (Date.now() > until) throw new Error(`Not settled: ${JSON.stringify(rows)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A copy of a migrated database. The template is made once per content of `src/migrations`, by whoever comes first. */
async function cloneTemplate(server: string, name: string): Promise<string> {
  const template = `credence_template_${await schemaHash()}`;
  await withClient(server, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      await client.query(`create database ${template}_new`).catch(async () => {
        await client.query(`drop database ${template}_new with (force)`);
        await client.query(`create database ${template}_new`);
      });
      const url = withDatabase(server, `${template}_new`);
      await migrate(ownerConnection(url), url, () => undefined);
      await client.query(`alter database ${template}_new rename to ${template}`);
    }
    await client.query(`create database ${name} template ${template}`);
  });
  return withDatabase(server, name);
}

async function copyDatabase(server: string, template: string, name: string): Promise<string> {
  await withClient(server, (client) => client.query(`create database ${name} template ${template}`));
  return withDatabase(server, name);
}

async function schemaHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['src/migrations', 'src/platform/database']) {
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
    for (const file of files.sort()) hash.update(await readFile(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
