import type { Api } from '../../api/client.js';
import { Chip } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { progressWords } from './progress.words.js';

export type SectionState = Api['OutcomeView']['status'] | 'cannot_start';

const tones = { in_progress: 'act', not_started: 'plain', problem: 'warn' } as const;

/** How far a section is. Only what needs the reader has a colour; what is done is plain. */
export function SectionStateWord({ state }: { state: SectionState }) {
  const w = useWords(progressWords);
  if (state === 'completed') return w.section.completed;
  if (state === 'cannot_start') return <span className="soft small">{w.section.cannot_start}</span>;
  return <Chip tone={tones[state]}>{w.section[state]}</Chip>;
}
