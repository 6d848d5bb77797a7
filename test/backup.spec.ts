import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { record } from '../src/history/history.js';
import { HistoryWorker } from '../src/history/worker.js';
import { newId } from '../src/kernel/id.js';
import { system } from '../src/kernel/actor.js';
import { parseConfig, type Config } from '../src/config.js';
import { backupNow, restoreNow } from '../src/operations.js';
import { startApp, type TestApp } from './app.js';

const content = randomBytes(300_000);
const sha = createHash('sha256').update(content).digest('hex');
const quiet = () => undefined;
let app: TestApp;
let place: string;
let file: string;
const institution = newId();

beforeAll(async () => {
  app = await startApp();
  place = await mkdtemp(join(tmpdir(), 'credence backup '));
  file = join(place, 'all.tar.gz');
  await tellSomething();
  await app.app.get(HistoryWorker).stop(); // it would sweep up files that no record speaks of
  await mkdir(join(app.config.uploadsDir, institution, sha.slice(0, 2)), { recursive: true });
  await mkdir(join(app.config.uploadsDir, 'incoming'), { recursive: true });
  await writeFile(join(app.config.uploadsDir, institution, sha.slice(0, 2), sha), content);
  await app.owner.query('insert into stored_file values ($1, $2, $3, now())', [institution, sha, content.length]);
  await writeFile(join(app.config.uploadsDir, 'incoming', newId()), 'half an upload');
  await backupNow(app.config, file, quiet);
});
afterAll(async () => {
  await app.owner.query('delete from stored_file where sha256 = $1', [sha]); // no evidence refers to it
  await app.stop();
  await rm(place, { recursive: true });
});

/** An institution with a name that tries every escape, and a sealed history. */
async function tellSomething(): Promise<void> {
  const actor = system(institution);
  await app.database.acrossInstitutions((tx) =>
    tx.query(`insert into institution (id, code, name, time_zone, created_at) values ($1, $2, $3, $4, $5)`, [
      institution,
      `i${institution.slice(-8)}`,
      'Ångström “C:\\new\tline" \n College, 100 %\u2028',
      'America/New_York',
      '2026-11-22 14:21:42.123456+00',
    ]),
  );
  for (let n = 0; n < 30; n++) {
    await app.database.inInstitution(actor, (tx) => record(tx, 'institution.opened', actor, { code: `c${n}` }));
  }
  await app.settle();
}

/** An empty database on the tests' server, as an operator would name it. */
async function emptyDatabase(): Promise<Config> {
  const name = `credence_test_${randomBytes(6).toString('hex')}`;
  await app.owner.query(`create database ${name}`);
  const url = new URL(app.config.databaseUrl!);
  url.pathname = `/${name}`;
  const redis = app.config.redisUrl;
  return parseConfig({
    DATABASE_URL: url.href,
    UPLOADS_DIR: join(place, name),
    ...(redis ? { REDIS_URL: redis, QUEUE_PREFIX: name } : {}),
  });
}

async function ask<Row>(config: Config, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: config.databaseUrl! });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

const history = 'select id, type, at::text, data::text, seal_no, hash from event order by id';

test('a backup comes back row by row and byte by byte', async () => {
  const config = await emptyDatabase();
  await restoreNow(config, file, false, quiet);
  for (const sql of [history, 'select *, created_at::text as exactly from institution order by id']) {
    expect(await ask(config, sql)).toEqual(await ask(app.config, sql));
  }
  const ours = await readFile(join(app.config.uploadsDir, institution, sha.slice(0, 2), sha));
  const theirs = await readFile(join(config.uploadsDir, institution, sha.slice(0, 2), sha));
  expect(theirs.equals(ours)).toBe(true);
  expect(await readdir(join(config.uploadsDir, 'incoming'))).toEqual([]);
});

test('what was restored can be worked on: numbers go on, rules and keys hold', async () => {
  const config = await emptyDatabase();
  await restoreNow(config, file, false, quiet);
  const [last] = await ask<{ id: string }>(config, 'select max(id) as id from event');
  const [next] = await ask<{ id: string }>(
    config,
    `insert into event (institution_id, type, at, actor_kind, data)
     select id, 'institution.opened', now(), 'system', '{}' from institution limit 1 returning id`,
  );
  expect(BigInt(next!.id)).toBe(BigInt(last!.id) + 1n);
  await expect(
    ask(config, `insert into idempotency values ('${newId()}', 'nobody', 'a key', 'a hash')`),
  ).rejects.toThrow(/foreign key/);
  await expect(ask(config, `update event set hash = 'forged' where seal_no = 1`)).rejects.toThrow(/sealed/);
});

test('a database that is not empty is refused, and replaced only when told to', async () => {
  const config = await emptyDatabase();
  await restoreNow(config, file, false, quiet);
  await ask(config, `update institution set name = 'Renamed since'`);
  await expect(restoreNow(config, file, false, quiet)).rejects.toThrow(/not empty.*--force/);
  expect(await ask(config, 'select distinct name from institution')).toEqual([{ name: 'Renamed since' }]);
  await restoreNow(config, file, true, quiet);
  expect(await ask(config, history)).toEqual(await ask(app.config, history));
});

test('a damaged backup changes nothing', async () => {
  const config = await emptyDatabase();
  const bytes = await readFile(file);
  const cut = join(place, 'cut.tar.gz');
  await writeFile(cut, bytes);
  await truncate(cut, bytes.length - 1000);
  const flipped = join(place, 'flipped.tar.gz');
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  await writeFile(flipped, bytes);
  for (const damaged of [cut, flipped]) {
    await expect(restoreNow(config, damaged, false, quiet)).rejects.toThrow(/damaged|cut off/);
  }
  expect(await ask(config, `select from pg_tables where schemaname = 'public'`)).toEqual([]);
});

test('a backup is never written over a file', async () => {
  await expect(backupNow(app.config, file, quiet)).rejects.toThrow(/is there already/);
});
