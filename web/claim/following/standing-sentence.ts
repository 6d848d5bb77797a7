import type { Api } from '../../api/client.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { standingWords } from './standing.words.js';

/** Where a claim stands, in sentences: who has it since when, what comes next, and by when. */
export function useStandingSentences(): (standing: Api['StandingView']) => string[] {
  const w = useWords(standingWords);
  const { day, list } = useFormat();
  return (standing) => {
    const { situation, since, holder, holderNames, next, by, byKind, overdue, underAppeal } = standing;
    const untilWhen = (at: string): string => {
      if (overdue) return holder === 'learner' ? w.yoursIsLate(day(at)) : w.late(day(at));
      if (next === 'appeal') return w.appealUntil(day(at));
      if (holder === 'learner') return w.youHaveUntil(day(at));
      return byKind === 'promise' ? w.promised(day(at)) : w.by(day(at));
    };
    return [
      w.is[situation]({ since: day(since), names: list(holderNames) }),
      w.next[next],
      by === null ? '' : untilWhen(by),
      underAppeal ? w.underAppeal : '',
    ].filter((sentence) => sentence !== '');
  };
}
