import type { Api } from '../../api/client.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { comparisonWords } from './comparison.words.js';

/** What a reader recommends, in words. */
export function useRecommendation(): (what: Api['ReadingView']['recommendation'], credits: string | null) => string {
  const w = useWords(comparisonWords);
  const format = useFormat();
  return (what, credits) => {
    if (what === null) return w.noRecommendation;
    if (what === 'reduced' || what === 'alternative') return w[what](format.credits(credits ?? '0'));
    return w[what];
  };
}
