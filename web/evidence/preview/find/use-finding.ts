import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, given, type Api } from '../../../api/client.js';

export type Found = Api['FoundText'];

export interface Finding {
  /** What was typed; null while nobody looks for anything. */
  q: string | null;
  type: (q: string | null) => void;
  /** Null until the server has answered. */
  found: Api['FoundTexts'] | null;
  /** Which of the places is shown. */
  at: number;
  go: (at: number) => void;
}

/** Looks for words in the file whose parts are at `base`, and shows the page of each place by `onPage`. */
export function useFinding(base: string | null, onPage: (page: number) => void): Finding {
  const [{ q, at }, set] = useState({ q: null as string | null, at: 0 });
  const sought = useRested(q?.trim() ?? '');
  const { data } = useQuery({
    queryKey: ['find', base, sought],
    enabled: base !== null && sought.length > 1,
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      given(
        api.GET('/api/previews/{ticket}/hits', {
          params: { path: { ticket: base!.split('/').at(-1)! }, query: { q: sought } },
          signal,
        }),
      ),
  });
  const found = sought.length > 1 ? (data ?? null) : null;
  useEffect(() => {
    if (found?.hits[0]) onPage(found.hits[0].page);
  }, [found]); // what shows a page is new each time, what was found is not
  const go = (place: number) => {
    const hits = found?.hits ?? [];
    const next = (place + hits.length) % Math.max(hits.length, 1);
    set((now) => ({ ...now, at: next }));
    if (hits[next]) onPage(hits[next].page);
  };
  return { q, type: (text) => set({ q: text, at: 0 }), found, at, go };
}

/** In milliseconds: as long as somebody types, nothing is asked. */
const rest = 250;

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
