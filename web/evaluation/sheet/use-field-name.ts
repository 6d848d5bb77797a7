import { useWords } from '../../words/words.js';
import { rubricWords } from '../rubric/rubric.words.js';
import { finishWords } from '../finish/finish.words.js';
import type { Scored } from './sheet.rules.js';

/** What a field of the evaluation is called on the screen. */
export function useFieldName(scored: readonly Scored[]): (field: string) => string {
  const rubric = useWords(rubricWords);
  const finish = useWords(finishWords);
  return (field) => {
    const one = scored.find(({ key, field: level }) => level === field || `comment.${key}` === field);
    if (one) return one.field === field ? rubric.levelOf(one.title) : rubric.comment(one.title);
    return field in finish.fields ? finish.fields[field as keyof typeof finish.fields] : field;
  };
}
