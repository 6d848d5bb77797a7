import { useState } from 'react';
import { useWords } from '../../words/words.js';
import { missingIn, type ExperienceDraft, type Missing, type Question } from './draft.rules.js';
import { experienceWords } from './experience.words.js';

/** One question being answered: what its answer lacks is said when the reader goes on, not before. */
export function useQuestion(question: Question, draft: ExperienceDraft) {
  const w = useWords(experienceWords);
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  return {
    missing,
    errors: missing.map((part) => ({ message: w.missing[part] })),
    /** Whether the reader may go on. */
    isAnswered: (): boolean => {
      const found = missingIn(question, draft);
      setMissing(found);
      return found.length === 0;
    },
  };
}

/** The heading of each question. */
export function useQuestionTitle(question: Question): string {
  const w = useWords(experienceWords);
  return { kind: w.askKind, what: w.askWhat, when: w.askWhen, duties: w.askDuties }[question];
}
