import { useEffect, useState } from 'react';
import { $api } from '../api/client.js';

/** In milliseconds: a word is sought when the typing rests, not letter by letter. */
const rest = 180;

/** `value` as it was when it last rested. */
export function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), rest);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** What the server finds for these words; nothing is asked for less than two letters. */
export function useHits(q: string) {
  const wanted = q.trim();
  return $api.useQuery(
    'get',
    '/api/search',
    { params: { query: { q: wanted } } },
    { enabled: wanted.length >= 2, placeholderData: (before) => before, staleTime: 30_000 },
  );
}
