import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { ideaWords } from './idea.words.js';

/** “3 credits”, or “1 to 3 credits” for a course of variable credit. */
export function useCreditsText() {
  const w = useWords(ideaWords);
  const { credits } = useFormat();
  return (course: { creditsMin: string; credits: string }): string =>
    course.creditsMin === course.credits
      ? w.credits(credits(course.credits))
      : w.creditRange(credits(course.creditsMin), credits(course.credits));
}
