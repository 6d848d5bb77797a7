import { useCallback, useEffect, useRef, useState } from 'react';
import { $api, api, given, queries, type Api } from '../api/client.js';
import { newerThan } from '../api/problem.js';
import type { Content } from './content.rules.js';

const quietMilliseconds = 900;

interface Written {
  title: string;
  content: Content;
}

/** A draft that is being written: saved a moment after the last change, and when the page is left. */
export function useRubricDraft(initial: Api['RubricView']) {
  const [stored, setStored] = useState(initial);
  const [written, setWritten] = useState<Written>({ title: initial.title, content: initial.content });
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [error, setError] = useState<unknown>(null);
  const dirty = written.title !== stored.title || written.content !== stored.content;
  const busy = useRef(false);

  const save = useCallback(
    async (over: number = stored.version) => {
      if (busy.current) return;
      busy.current = true;
      try {
        const params = { path: { id: stored.id } };
        const view = await given(api.PUT('/api/rubrics/{id}', { params, body: { ...written, version: over } }));
        // What was sent is what is stored: kept as it is here, so that typing during the save stays a change.
        setStored({ ...view, ...written });
        queries.setQueryData($api.queryOptions('get', '/api/rubrics/{id}', { params }).queryKey, view);
        setSavedAt(new Date());
        setError(null);
      } catch (failure) {
        setError(failure);
      } finally {
        busy.current = false;
      }
    },
    [stored, written],
  );

  useEffect(() => {
    if (!dirty || newerThan(error)) return;
    const timer = setTimeout(() => void save(), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [dirty, save, error]);

  useSavedOnLeaving(dirty, save);
  const change = (next: (content: Content) => Content) =>
    setWritten(({ title, content }) => ({ title, content: next(content) }));
  const rename = (title: string) => setWritten(({ content }) => ({ title, content }));
  return { stored, ...written, change, rename, dirty, savedAt, error, save };
}

function useSavedOnLeaving(dirty: boolean, save: () => Promise<void>): void {
  const latest = useRef({ dirty, save });
  useEffect(() => {
    latest.current = { dirty, save };
  });
  useEffect(() => {
    const leave = () => {
      if (latest.current.dirty) void latest.current.save();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, []);
}
