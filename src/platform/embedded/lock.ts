import { linkSync, mkdirSync, readFileSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../boot/cannot-start.js';
import { birthOf } from './processes.js';

/** Somebody else works on this data directory. */
export class AlreadyRunning extends CannotStart {}

interface Holder {
  pid: number;
  birth: string | null;
}

const takeoverPatience = 5000;

/*
 ** One process at a time per data directory.
 ** (1) The lock appears with its content in one step (a hard link), so nobody reads half of it.
 ** (2) A holder is its number and its birth: after kill -9, or when the number was given to another program, the lock is stale.
 ** (3) Only one process at a time removes a stale lock (a directory is the token), so that nobody removes a fresh one.
 */
export async function takeLock(dataDir: string): Promise<() => void> {
  const lock = join(dataDir, 'lock');
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) } satisfies Holder));
  try {
    for (;;) {
      try {
        linkSync(mine, lock);
        return () => rmSync(lock, { force: true });
      } catch (error) {
        if ((error as { code?: string }).code !== 'EEXIST') throw error;
      }
      refuseSecondCopy(dataDir);
      if (!removeStale(lock)) await sleep(50);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** @throws AlreadyRunning when a running process holds this data directory. */
export function refuseSecondCopy(dataDir: string): void {
  const holder = holderOf(join(dataDir, 'lock'));
  if (holder === null || !isRunning(holder)) return;
  throw new AlreadyRunning(
    `Credence is already running on ${dataDir} (process ${holder.pid}): stop that copy first, or set DATA_DIR and PORT for a second one.`,
  );
}

/** Whether a running process holds this data directory. */
export function isLocked(dataDir: string): boolean {
  const holder = holderOf(join(dataDir, 'lock'));
  return holder !== null && isRunning(holder);
}

function holderOf(lock: string): Holder | null {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isRunning({ pid, birth }: Holder): boolean {
  const now = birthOf(pid);
  return now !== null && now === birth;
}

/** False when somebody else is at it. */
function removeStale(lock: string): boolean {
  const token = `${lock}.takeover`;
  try {
    mkdirSync(token);
  } catch {
    const made = statSync(token, { throwIfNoEntry: false });
    if (made && Date.now() - made.mtimeMs > takeoverPatience) rmdirSync(token); // its maker was killed
    return false;
  }
  try {
    const holder = holderOf(lock);
    if (!holder || !isRunning(holder)) rmSync(lock, { force: true });
    return true;
  } finally {
    rmdirSync(token);
  }
}
