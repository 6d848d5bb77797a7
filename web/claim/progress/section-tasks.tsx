import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import type { Task } from '../../kit/status/tasks.js';
import { useWords } from '../../words/words.js';
import { SectionStateWord } from './section-state.js';
import { sectionWords } from './section.words.js';

type Section = Pick<Api['OutcomeView'], 'id' | 'title' | 'status' | 'words' | 'required'> & {
  evidence: readonly unknown[];
};

/** The parts of a claim as tasks: what is written and proven of each so far. */
export function useSectionTasks(claimId: string, sections: readonly Section[]): Task[] {
  const w = useWords(sectionWords);
  return sections.map(({ id, title, status, words, evidence, required }) => ({
    key: id,
    name: (
      <Link to="/claims/$claimId/outcomes/$outcomeId" params={{ claimId, outcomeId: id }}>
        {title}
      </Link>
    ),
    hint: status === 'not_started' ? !required && w.optional : w.wordsAndProofs(words, evidence.length),
    state: <SectionStateWord state={status} />,
    canStart: true,
  }));
}
