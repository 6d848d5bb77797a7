import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, given, type Api } from '../../../api/client.js';

export type Found = Api['FoundText'];

/** What is looked for, kept above what is drawn anew when a window changes its width. */
export interface Sought {
  /** What was typed; null while nobody looks for anything. */
  q: string | null;
  /** Which of the places is shown. */
  at: number;
}

export const nothingSought: Sought = { q: null, at: 0 };

export interface Finding extends Sought {
  type: (q: string | null) => void;
  /** Null until the server has answered. */
  found: Api['FoundTexts'] | null;
  go: (at: number) => void;
}

/** Looks for words in the file whose parts are at `base`, and shows the page of each place by `onPage`. */
export function useFinding(
  base: string | null,
  { q, at }: Sought,
  seek: (sought: Sought) => void,
  onPage: (page: number) => void,
): Finding {
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
    const hit = found?.hits[at];
    if (hit) onPage(hit.page);
  }, [found]); // what shows a page is new each time, what was found is not
  const go = (place: number) => {
    const hits = found?.hits ?? [];
    const next = (place + hits.length) % Math.max(hits.length, 1);
    seek({ q, at: next });
    if (hits[next]) onPage(hits[next].page);
  };
  return { q, type: (text) => seek({ q: text, at: 0 }), found, at, go };
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
