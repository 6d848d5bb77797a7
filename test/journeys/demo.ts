import { cp, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { seedDemo } from '../../src/demo/demo.js';
import { startApp, withClient, type TestApp } from '../app.js';

/** The demo college as it stands when its story has been told: a database of the test server, and its files. */
const template = 'credence_demo';
const filesOf = (server: string) => join(tmpdir(), `credence-demo-${new URL(server).port}`);

/** Starts the product on a copy of the demo college, which was told. */
export async function startDemo(settings: Record<string, string>): Promise<TestApp> {
  const uploads = await mkdtemp(join(tmpdir(), 'credence-journey-'));
  await cp(filesOf(testServer()), uploads, { recursive: true });
  const app = await startApp({ ...settings, UPLOADS_DIR: uploads }, { template, pages: resolve('dist/web') });
  return {
    ...app,
    stop: async () => {
      await app.stop();
      await rm(uploads, { recursive: true, force: true });
    },
  };
}

function testServer(): string {
  const { TEST_DATABASE_URL: server } = process.env;
  if (!server) throw new Error('The journeys need a PostgreSQL server: run them with “npm run journeys”.');
  return server;
}

/** The story is told once on each test server, by whoever comes first. */
export async function tellDemo(): Promise<void> {
  const server = testServer();
  await withClient(server, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount !== 0 && existsSync(filesOf(server))) return;
    await rm(filesOf(server), { recursive: true, force: true });
    const app = await startApp({ UPLOADS_DIR: filesOf(server) });
    await seedDemo(app.app, () => undefined);
    await app.settle();
    const { rows } = await app.owner.query<{ name: string }>('select current_database() as name');
    await app.leave();
    await client.query(`alter database ${rows[0]!.name} rename to ${template}`);
  });
}
