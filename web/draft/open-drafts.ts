import { useSyncExternalStore } from 'react';
import { isDirty } from './draft.rules.js';
import { Engine, type Keeper, type Save } from './engine.js';
import { ownerOfDevice } from './own-device.js';
import { forget, forgetLeft, keep, leftBy } from './store.js';

export interface Opening {
  person: string;
  key: string;
  text: string;
  version: number;
  /** False keeps the text in memory alone, on any device. */
  remember: boolean;
}

/** How it is saved, as the page that shows it says now. */
export interface Saving {
  save: Save;
  newer: (current: unknown) => { text: string; version: number };
}

/*
 ** The texts that are being typed in this window. One stays until it has arrived, though its page was left: what was typed
 ** last is sent all the same, and who comes back finds it as it was.
 */
const engines = new Map<string, { engine: Engine; saving: Saving; remember: boolean; shown: number }>();
const readers = new Set<() => void>();

const tellAll = () => readers.forEach((tell) => tell());

export function engineFor({ person, key, text, version, remember }: Opening, saving: Saving): Engine {
  const name = `${person} ${key}`;
  const known = engines.get(name);
  if (known) {
    known.saving = saving;
    return known.engine;
  }
  const keeper: Keeper = { keep: (kept) => keep(person, key, kept), forget: () => forget(person, key) };
  const mayKeep = () => (remember && ownerOfDevice() === 'own' ? keeper : null);
  const engine = new Engine(text, version, () => engines.get(name)?.saving ?? saving, mayKeep);
  engines.set(name, { engine, saving, remember, shown: 0 });
  engine.subscribe(tellAll);
  if (remember) void adopt(engine, person, key);
  return engine;
}

/** Counts the pages that show a draft; the last one that leaves sends it. */
export function showing(person: string, key: string): () => void {
  const name = `${person} ${key}`;
  const open = engines.get(name);
  if (open) open.shown += 1;
  return () => {
    const left = engines.get(name);
    if (!left) return;
    left.shown -= 1;
    left.engine.flush();
    const drop = () => {
      if (left.shown === 0 && !isDirty(left.engine.read().draft)) engines.delete(name);
    };
    drop();
    left.engine.subscribe(drop);
  };
}

/** Takes over what windows that are gone have left of this text. */
async function adopt(engine: Engine, person: string, key: string): Promise<void> {
  const left = await leftBy(person).catch(() => []);
  for (const one of left.filter((each) => each.key === key)) {
    engine.do({ type: 'found', kept: one });
    await engine.secure();
    await forgetLeft(one);
  }
}

export interface Unsent {
  texts: number;
  /** All of them are kept on this device; otherwise this window must stay open. */
  kept: boolean;
  /** A try failed: it is not only that somebody is typing. */
  waits: boolean;
}

let unsent: Unsent = { texts: 0, kept: true, waits: false };

function countUnsent(): Unsent {
  const dirty = [...engines.values()].filter(({ engine }) => isDirty(engine.read().draft));
  const next = {
    texts: dirty.length,
    kept: dirty.every(({ remember, engine }) => remember && ownerOfDevice() === 'own' && engine.read().keptAt !== null),
    waits: dirty.some(({ engine }) => engine.read().waits),
  };
  const same = next.texts === unsent.texts && next.kept === unsent.kept && next.waits === unsent.waits;
  return same ? unsent : (unsent = next);
}

/** What has not arrived yet, of all that was typed in this window. */
export function useUnsent(): Unsent {
  return useSyncExternalStore((tell) => {
    readers.add(tell);
    return () => readers.delete(tell);
  }, countUnsent);
}

const flushAll = () => engines.forEach(({ engine }) => engine.flush());

/** For the whole time of the app: the last moment to keep something, and the first to send it. */
export function watchWindow(): void {
  document.addEventListener('visibilitychange', flushAll);
  addEventListener('pagehide', flushAll);
  addEventListener('online', flushAll);
  addEventListener('beforeunload', (event) => {
    const { texts, kept } = countUnsent();
    if (texts > 0 && !kept) event.preventDefault();
  });
}
