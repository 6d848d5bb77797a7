import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Kept } from './draft.rules.js';
import { isTooOld } from './times.rules.js';

/** A text that has not arrived, with whose it is, what it belongs to, and which window types it. */
export interface Left extends Kept {
  id: string;
  person: string;
  key: string;
  window: string;
  at: number;
}

interface Drafts extends DBSchema {
  draft: { key: string; value: Left };
}

/*
 ** What is typed, on this device, until the server has it. Only the person's own unsent text, only on a device that they
 ** called their own; gone when it has arrived, with the sign-out, and after a week.
 */
let opened: Promise<IDBPDatabase<Drafts>> | null = null;

function database(): Promise<IDBPDatabase<Drafts>> {
  opened ??= openDB<Drafts>('credence', 1, {
    upgrade: (db) => void db.createObjectStore('draft', { keyPath: 'id' }),
    terminated: () => (opened = null),
  }).then((db) => {
    // Another window may ask us to let go, so that everything can be thrown away.
    db.addEventListener('versionchange', () => {
      db.close();
      opened = null;
    });
    return db;
  });
  return opened;
}

/** This window, as long as it lives. Its lock tells the others that it does. */
const windowId = crypto.randomUUID();
const lockOf = (id: string): string => `credence window ${id}`;
void globalThis.navigator?.locks?.request(lockOf(windowId), () => new Promise<never>(() => undefined));

const idOf = (person: string, key: string): string => `${person} ${key} ${windowId}`;

export async function keep(person: string, key: string, kept: Kept): Promise<void> {
  const left: Left = { ...kept, id: idOf(person, key), person, key, window: windowId, at: Date.now() };
  await (await database()).put('draft', left);
}

export async function forget(person: string, key: string): Promise<void> {
  await (await database()).delete('draft', idOf(person, key));
}

export async function forgetLeft(left: Left): Promise<void> {
  await (await database()).delete('draft', left.id);
}

/** What windows that are gone have left of this person's, the earliest first. What is too old or another's is thrown away. */
export async function leftBy(person: string): Promise<Left[]> {
  const db = await database();
  const living = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
  const all = (await db.getAll('draft')).filter((one) => !living.has(lockOf(one.window)));
  const wanted = all.filter((one) => one.person === person && !isTooOld(one.at, Date.now()));
  await Promise.all(all.filter((one) => !wanted.includes(one)).map((one) => db.delete('draft', one.id)));
  return wanted.sort((a, b) => a.at - b.at);
}

/** Throws everything away: with the sign-out. */
export async function forgetAll(): Promise<void> {
  await (await database()).clear('draft');
}
