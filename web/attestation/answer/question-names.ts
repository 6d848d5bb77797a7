import { useWords } from '../../words/words.js';
import type { AttestorForm } from './asking.js';
import { attestWords } from './attest.words.js';

/** What each thing that is asked is called: the work, or the number of the statement. */
export function useQuestionNames({ asked }: Pick<AttestorForm, 'asked'>): (place: number) => string {
  const w = useWords(attestWords);
  return (place) => (place === 0 ? w.theJob : w.statement(place, asked.statements.length));
}
