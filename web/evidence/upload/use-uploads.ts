import { useCallback, useEffect, useRef, useState } from 'react';
import type { Api } from '../../api/client.js';
import { sendFile, titleOf } from './send-file.js';

export interface Upload {
  key: string;
  file: File;
  state: 'waits' | 'sending' | 'failed';
  /** Share of the bytes that have left, 0 to 1. */
  share: number;
  error: unknown;
}

/** So many at once: a phone's line is thin. */
const atOnce = 2;

/** Several files on their way, each by itself: one that fails stays, says why and can be tried again. */
export function useUploads(onAdded: (evidence: Api['EvidenceView']) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const added = useRef(onAdded);
  useEffect(() => {
    added.current = onAdded;
  });
  useEffect(() => {
    const running = stops.current;
    return () => running.forEach((stop) => stop.abort());
  }, []);

  const change = useCallback((key: string, part: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);
  const drop = useCallback((key: string) => {
    stops.current.get(key)?.abort();
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  const send = useCallback(
    async (key: string, file: File, signal: AbortSignal) => {
      try {
        const onProgress = (share: number) => change(key, { share });
        const evidence = await sendFile({ file, key, title: titleOf(file.name), signal, onProgress });
        stops.current.delete(key);
        drop(key);
        added.current(evidence);
      } catch (error) {
        stops.current.delete(key);
        change(key, { state: 'failed', share: 0, error });
      }
    },
    [change, drop],
  );

  useEffect(() => {
    const free = atOnce - stops.current.size;
    const waiting = uploads.filter(({ state, key }) => state === 'waits' && !stops.current.has(key));
    for (const { key, file } of waiting.slice(0, Math.max(0, free))) {
      const stop = new AbortController();
      stops.current.set(key, stop);
      change(key, { state: 'sending' });
      void send(key, file, stop.signal);
    }
  }, [uploads, change, send]);

  return {
    uploads,
    add: (files: Iterable<File>) =>
      setUploads((all) => [...all, ...[...files].map((file) => fresh(crypto.randomUUID(), file))]),
    again: (key: string) => change(key, { state: 'waits', share: 0, error: null }),
    drop,
  };
}

function fresh(key: string, file: File): Upload {
  return { key, file, state: 'waits', share: 0, error: null };
}
