import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { disagreementWords } from './disagreement.words.js';

/** Who settles it, and how far they are. */
export function Third({ third: { readerName, status, since, dueAt } }: { third: Api['ThirdSeat'] }) {
  const w = useWords(disagreementWords);
  const format = useFormat();
  const who = readerName ?? '';
  const ago = since ? format.ago(since) : '';
  const said: Record<string, string> = {
    wanted: w.third.wanted,
    offered: w.third.offered(who, ago),
    accepted: w.third.accepted(who, ago),
    completed: w.third.completed(who),
  };
  return (
    <Card title={w.thirdTitle}>
      <p>
        {said[status]} {dueAt && status !== 'completed' && w.thirdDue(format.shortDay(dueAt))}
      </p>
    </Card>
  );
}
