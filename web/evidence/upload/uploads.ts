import { useEffect, useSyncExternalStore } from 'react';
import { api, queries, type Api } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { sayOnItsWay } from './on-its-way.js';
import { fingerprintOf, Lost, sendFile, titleOf, type Running } from './send-file.js';

export interface Upload {
  key: string;
  file: File;
  /** `lost`: the line is cut, it goes on by itself. */
  state: 'waits' | 'sending' | 'paused' | 'lost' | 'failed';
  /** Share of the bytes that have arrived, 0 to 1. */
  share: number;
  error: unknown;
}

interface Known extends Upload {
  /** On the server, once it has begun there. */
  id: string | null;
  /** The proof whose file it replaces; null for a new one. */
  replaces: string | null;
  onAdded: (evidence: Api['EvidenceView']) => void;
}

/** So many at once: a phone's line is thin. */
const atOnce = 2;
/** In milliseconds: a server that was away does not say that it is back. */
const tryAgain = 10_000;

/*
 ** The files on their way, above all pages: they go on while their owner walks through the portfolio.
 ** (1) A file with the name and size of one that is on its way on the server goes on there, also on another day.
 ** (2) One that fails stays, says why and can be tried again; one whose line is cut goes on when the line is back, and one whose
 **     session ended when its owner has signed in again.
 */
let all: readonly Known[] = [];
const running = new Map<string, Running>();
/** Who sends now: a file that rests and goes on at once has one sender. */
const turns = new Map<string, symbol>();
const listeners = new Set<() => void>();

function set(next: readonly Known[]): void {
  all = next;
  sayOnItsWay(all.length > 0);
  listeners.forEach((tell) => tell());
}

const change = (key: string, part: Partial<Known>) =>
  set(all.map((one) => (one.key === key ? { ...one, ...part } : one)));

/** Starts what waits, as far as there is room. */
function go(): void {
  const busy = all.filter(({ state }) => state === 'sending').length;
  for (const one of all.filter(({ state }) => state === 'waits').slice(0, Math.max(0, atOnce - busy))) void start(one);
}

async function start(one: Known): Promise<void> {
  const { key, file, replaces, onAdded } = one;
  const turn = Symbol(file.name);
  turns.set(key, turn);
  const isMine = () => turns.get(key) === turn && all.find((one) => one.key === key)?.state === 'sending';
  change(key, { state: 'sending', error: null });
  const rests = async (error: unknown) => {
    if (!isMine()) return;
    running.delete(key);
    const isBack = isProblem(error) && error.status === 401 && (await isSignedInAgain());
    if (!isMine()) return;
    if (isBack) return uploads.again(key);
    change(key, { state: error instanceof Lost ? 'lost' : 'failed', error });
    go();
    if (error instanceof Lost) setTimeout(goOn, tryAgain);
  };
  try {
    const id = await begun(one);
    if (!isMine()) return;
    change(key, { id });
    const sending = await sendFile({
      file,
      title: titleOf(file.name),
      replaces,
      id,
      onBegun: (begunAs) => change(key, { id: begunAs }),
      onProgress: (share) => change(key, { share }),
      onAdded: (evidence) => {
        forget(key);
        onAdded(evidence);
      },
      onError: (error) => void rests(error),
    });
    if (isMine()) running.set(key, sending);
    else sending.pause();
  } catch {
    void rests(new Lost()); // its machinery could not be loaded: the line is cut
  }
}

/** Any question of an ended session brings the sign-in up, and is answered after it. */
async function isSignedInAgain(): Promise<boolean> {
  const { data } = await api.GET('/api/uploads').catch(() => ({ data: undefined }));
  return data !== undefined;
}

/**
 * The id under which this very file came already, wholly or in part; null for a new one. What this page sent itself may have
 * become proof without its hearing of it: it must not be sent, and added, again.
 */
async function begun({
  key,
  id,
  file,
  replaces,
}: Pick<Known, 'key' | 'id' | 'file' | 'replaces'>): Promise<string | null> {
  const { data } = await api.GET('/api/uploads').catch(() => ({ data: undefined }));
  const taken = new Set(all.filter((one) => one.key !== key).map(({ id }) => id));
  const isThis = (row: Api['UploadView']) =>
    isSame(row, file) &&
    row.replacesId === replaces &&
    row.refusals.length === 0 &&
    (row.id === id || (row.evidenceId === null && !taken.has(row.id)));
  return data === undefined ? id : (data.rows.find(isThis)?.id ?? null);
}

/** Whether what is on its way is this file: another of the same name and size must not be added to its bytes. */
export const isSame = ({ fileName, size, fingerprint }: Api['UploadView'], file: File): boolean =>
  fileName === file.name && size === file.size && fingerprint === fingerprintOf(file);

export const isOnItsWay = ({ evidenceId, refusals, received, size }: Api['UploadView']): boolean =>
  evidenceId === null && refusals.length === 0 && received < size;

function forget(key: string): void {
  running.delete(key);
  turns.delete(key);
  set(all.filter((one) => one.key !== key));
  go();
}

/** What waited for the line tries again. */
function goOn(): void {
  set(all.map((one) => (one.state === 'lost' ? { ...one, state: 'waits' } : one)));
  go();
}

globalThis.addEventListener?.('online', goOn);

export const uploads = {
  /** `replaces`: the proof whose file the one file replaces. */
  add(files: Iterable<File>, onAdded: (evidence: Api['EvidenceView']) => void, replaces: string | null = null): void {
    const fresh = [...files].map((file): Known => ({
      key: crypto.randomUUID(),
      file,
      state: 'waits',
      share: 0,
      error: null,
      id: null,
      replaces,
      onAdded,
    }));
    set([...all, ...fresh]);
    go();
  },
  pause(key: string): void {
    change(key, { state: 'paused' });
    running.get(key)?.pause();
    running.delete(key);
    go();
  },
  /** Goes on, or tries again. */
  again(key: string): void {
    change(key, { state: 'waits', error: null });
    go();
  },
  /** Stops it; what has arrived is thrown away. */
  drop(key: string): void {
    const one = all.find((upload) => upload.key === key);
    running.get(key)?.stop();
    forget(key);
    if (one && one.state !== 'sending') void throwAway(one);
  },
};

async function throwAway(one: Known): Promise<void> {
  const id = await begun(one);
  if (id === null) return;
  await api.DELETE('/api/uploads/{id}', { params: { path: { id } } }).catch(() => undefined);
  void queries.invalidateQueries();
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(subscribe, () => all);
}

/** How many lists of all of them the page has. */
let lists = 0;
const list = (more: 1 | -1) => {
  lists += more;
  listeners.forEach((tell) => tell());
};

/** Says that the page lists them, as long as it does. */
export function useListing(): void {
  useEffect(() => {
    list(1);
    return () => list(-1);
  }, []);
}

export function useListed(): boolean {
  return useSyncExternalStore(subscribe, () => lists > 0);
}
