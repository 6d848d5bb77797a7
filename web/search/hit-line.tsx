import { useWords } from '../words/words.js';
import type { Hit } from './hit.rules.js';
import { searchWords } from './search.words.js';

/** What a hit says of itself beside its title. */
export function useHitDetail(): (hit: Hit) => string {
  const w = useWords(searchWords);
  return ({ code, person, status }) =>
    [code, person, status ? (w.statuses[status] ?? status) : null].filter(Boolean).join(' · ');
}
