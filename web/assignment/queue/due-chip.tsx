import type { Api } from '../../api/client.js';
import { Chip, type Tone } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { queueWords } from './queue.words.js';

const day = 86_400_000;

/** When the task is due: red when it is late, amber when it is near. */
export function DueChip({ seat: { dueAt, paused } }: { seat: Pick<Api['AssignmentView'], 'dueAt' | 'paused'> }) {
  const w = useWords(queueWords);
  const format = useFormat();
  if (paused) return <Chip>{w.paused}</Chip>;
  if (dueAt === null) return <span className="soft">{w.noDate}</span>;
  const left = new Date(dueAt).getTime() - Date.now();
  const tone: Tone = left < 0 ? 'stop' : left < 3 * day ? 'warn' : 'plain';
  const text = format.shortDay(dueAt);
  return <Chip tone={tone}>{left < 0 ? w.overdue(text) : text}</Chip>;
}
