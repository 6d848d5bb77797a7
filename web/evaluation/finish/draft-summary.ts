import type { Scoring } from '../rubric/use-scoring.js';
import type { Sheet } from '../sheet/use-sheet.js';
import type { finishWords } from './finish.words.js';

/** A first sentence of a summary: what is met and what is not, by the reader's own levels. The reader writes on from there. */
export function draftSummary(
  w: (typeof finishWords)['en'],
  { scored }: Pick<Scoring, 'scored'>,
  { autosave, evaluation }: Sheet,
): string {
  const { levels, threshold } = evaluation.rubric.content;
  const rank = (levelId: string | null) => levels.findIndex(({ id }) => id === levelId);
  const least = rank(threshold.minimumLevel);
  const titled = (wanted: (rank: number) => boolean) =>
    scored.filter(({ field }) => wanted(rank(autosave.valueOf(field)))).map(({ title }) => title);
  const [met, notMet] = [titled((at) => at >= least), titled((at) => at >= 0 && at < least)];
  return [
    met.length > 0 ? w.drafted.met(met.join('; ')) : '',
    notMet.length > 0 ? w.drafted.notMet(notMet.join('; ')) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
