import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { CannotStart } from '../boot/cannot-start.js';
import { isLocked, takeLock } from './lock.js';
import { findRuntime, placeForData } from './runtime.js';
import { PostgresServer } from './server.js';

export interface EmbeddedDatabase {
  /** As the owner of the tables; not a superuser. */
  url: string;
  /** Where the data lies. */
  directory: string;
  stop(): Promise<void>;
}

const database = 'credence';

/**
 * Starts the embedded PostgreSQL on `dataDir`, or takes over one that survived us, and returns how to reach it. `say` hears
 * each long step.
 * @throws AlreadyRunning when another copy works on this data; CannotStart with what to do for everything else.
 */
export async function startEmbedded(dataDir: string, say: (step: string) => void): Promise<EmbeddedDatabase> {
  mkdirSync(dataDir, { recursive: true });
  const release = await takeLock(dataDir);
  try {
    const { server, password } = await cluster(dataDir, say);
    if (server.running()) say('Taking over the database server that is still running.');
    const port = await server.start();
    await makeDatabase(port, password);
    return {
      url: urlOf('credence', password, port, database),
      directory: server.directory,
      async stop() {
        await server.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** The embedded database of a copy that is running now, to look at beside it; null when none runs. */
export function runningEmbedded(dataDir: string): string | null {
  const link = join(dataDir, 'pg');
  if (!isLocked(dataDir) || !existsSync(link)) return null;
  const directory = realpathSync(link);
  const running = new PostgresServer(directory, { bin: '', runAs: {} }).running();
  return running ? urlOf('credence', readFileSync(join(dataDir, 'password'), 'utf8'), running.port, database) : null;
}

async function cluster(dataDir: string, say: (step: string) => void) {
  const link = join(dataDir, 'pg');
  const isLink = lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  const linked = isLink ? readlinkSync(link) : null;
  const runtime = findRuntime(linked ?? link);
  const server = new PostgresServer(linked ?? placeForData(link, runtime.runAs, say), runtime);
  const passwordFile = join(dataDir, 'password');
  if (!server.exists()) {
    say('Making the database (once) …');
    const password = randomBytes(24).toString('base64url');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    await server.initialise(password);
    return { server, password };
  }
  if (!existsSync(passwordFile)) {
    throw new CannotStart(
      `The password of the database is missing: put back ${passwordFile}, or move ${dataDir} away to begin anew.`,
    );
  }
  return { server, password: readFileSync(passwordFile, 'utf8') };
}

/** The database and its owner, who may make the application's role and is no superuser. */
async function makeDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf('postgres', password, port, 'postgres') });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = 'credence') as role,
              exists (select from pg_database where datname = '${database}') as database`,
    );
    // The password is our own base64url: nothing in it needs quoting.
    if (!rows[0]?.role) await client.query(`create role credence login createrole password '${password}'`);
    if (!rows[0]?.database) await client.query(`create database ${database} owner credence`);
  } finally {
    await client.end();
  }
}

function urlOf(user: string, password: string, port: number, name: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
}
