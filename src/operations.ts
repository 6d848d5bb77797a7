import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { createApp } from './app.js';
import type { Config } from './config.js';
import { migrations, ownerConnection } from './database.js';
import { seedDemo } from './demo/demo.js';
import { moveFiles } from './evidence/file/move.js';
import { verifyFiles } from './evidence/file/verify.js';
import { HistoryWorker } from './history/worker.js';
import { CannotStart } from './platform/boot/cannot-start.js';
import { requirePostgres } from './platform/boot/probe.js';
import { backUp } from './platform/database/backup/backup.js';
import { restore } from './platform/database/backup/restore.js';
import { Database } from './platform/database/database.js';
import { DatabaseIsNewer, migrate } from './platform/database/migrate.js';
import { FileStore } from './platform/files/file.store.js';
import { Spool } from './platform/files/spool.js';
import { openStores } from './platform/files/stores.js';
import { refuseSecondCopy } from './platform/embedded/lock.js';
import { runningEmbedded, startEmbedded } from './platform/embedded/embedded.js';
import { queueStore } from './platform/platform.module.js';
import { Queues, queueNames } from './platform/queue/queues.js';

type Say = (step: string) => void;

/** `npm run db:migrate`: brings the database up to date. */
export async function migrateNow(config: Config, say: Say): Promise<void> {
  return withDatabase(config, say, async (url) => {
    await migrate(ownerConnection(url), url, say);
    say('The database is up to date.');
  });
}

/** `npm run db:seed`: tells the demo college's story in a database that does not know it. Its password is well known. */
export async function seedNow(config: Config, say: Say): Promise<void> {
  if (config.production) throw new CannotStart('The demo college has well-known passwords: it is not for production.');
  if (config.databaseUrl === null) refuseSecondCopy(config.dataDir);
  return withDatabase(config, say, async (url) => {
    await migrate(ownerConnection(url), url, say);
    const app = await createApp(config, url, false);
    await app.init();
    const worker = app.get(HistoryWorker);
    try {
      await worker.start();
      const { institution, password } = await seedDemo(app, say);
      say(`${institution} is there; everybody's password is “${password}”.`);
    } finally {
      await worker.stop();
      await app.close();
    }
  });
}

/** `npm run db:backup -- <file>`: everything into one file, also while the product runs. */
export async function backupNow(config: Config, file: string, say: Say): Promise<void> {
  if (existsSync(file)) throw new CannotStart(`${file} is there already: name a file that is not.`);
  return withDatabase(config, say, async (url) => {
    const files = await openStores(config);
    await backUp(url, files, file, say).finally(() => files.close());
    say(`Backed up to ${file}.`);
  });
}

/** `npm run db:restore -- <file> [--force]`: a backup into an empty database, checked; then up to this version. */
export async function restoreNow(config: Config, file: string, force: boolean, say: Say): Promise<void> {
  if (!existsSync(file)) throw new CannotStart(`There is no file ${file}.`);
  if (config.databaseUrl === null) refuseSecondCopy(config.dataDir);
  return withDatabase(config, say, async (url) => {
    const files = await openStores(config);
    const manifest = await restore(file, {
      url,
      files,
      spool: new Spool(config.uploadsDir),
      force,
      say,
      migrateTo: (names) => migrateTo(url, names),
    }).finally(() => files.close());
    await migrate(ownerConnection(url), url, say);
    await forgetJobs(config, url);
    say(`Restored ${Object.keys(manifest.tables).length} tables and ${Object.keys(manifest.files).length} files.`);
  });
}

/** `npm run files:verify`: every kept file read again. Returns what is wrong, a line each. */
export async function verifyNow(config: Config, say: Say): Promise<string[]> {
  return withFiles(config, say, ({ database, files }) => verifyFiles(database, files, say));
}

/** `npm run files:move -- [CODE]`: all files, or one college's, to where FILES_KEEP_IN says. Returns what could not be moved. */
export async function moveNow(config: Config, code: string | undefined, say: Say): Promise<string[]> {
  return withFiles(config, say, async (places) => {
    if (code === undefined) return moveFiles(places, null, say);
    const [college] = await places.database.ask<{ id: string }[]>('select id from institution where code = $1', [code]);
    if (!college) throw new CannotStart(`There is no college with the code “${code}”.`);
    return moveFiles(places, college.id, say);
  });
}

/** Brings an empty database to the schema of a backup, which may be older than the code and never newer. */
async function migrateTo(url: string, names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length > 0) throw new DatabaseIsNewer(unknown);
  const then = { ...ownerConnection(url), migrations: migrations.filter(({ name }) => names.includes(name)) };
  await migrate(then, url, () => undefined);
}

/**
 * Event numbers start again where the backup ended, and a queue that remembers finished jobs would take new events for old
 * ones. What is still to be done stands in the events, and the relay publishes it again.
 */
async function forgetJobs(config: Config, url: string): Promise<void> {
  const queues = new Queues(queueStore(config, url));
  try {
    for (const name of queueNames) await queues.queue(name).obliterate({ force: true });
  } finally {
    await queues.onApplicationShutdown();
  }
}

interface Places {
  database: Database;
  files: FileStore;
  spool: Spool;
}

/** The files as the product sees them, beside a product that may be running. */
async function withFiles<T>(config: Config, say: Say, work: (places: Places) => Promise<T>): Promise<T> {
  return withDatabase(config, say, async (url) => {
    const app = await createApp(config, url, false);
    try {
      return await work({ database: app.get(Database), files: app.get(FileStore), spool: app.get(Spool) });
    } finally {
      await app.close();
    }
  });
}

/** The configured database; the embedded one is shared with a running copy, or started for as long as `work` takes. */
async function withDatabase<T>(config: Config, say: Say, work: (url: string) => Promise<T>): Promise<T> {
  if (config.databaseUrl !== null) {
    await requirePostgres(config.databaseUrl);
    return work(config.databaseUrl);
  }
  const running = runningEmbedded(config.dataDir);
  if (running !== null) return work(running);
  const embedded = await startEmbedded(config.dataDir, say);
  try {
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}
