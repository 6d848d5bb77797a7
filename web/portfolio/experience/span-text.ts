import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { experienceWords } from './experience.words.js';

/** “March 2016 to June 2024”, “March 2016 to now”. */
export function useSpanText() {
  const w = useWords(experienceWords);
  const { month } = useFormat();
  return ({ fromOn, toOn }: { fromOn: string; toOn: string | null }): string =>
    w.span(month(fromOn), toOn === null ? w.ongoing : month(toOn));
}
