import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { followingWords } from './following.words.js';

/** A fee that is still to be paid, and how. Nothing once it is settled. */
export function FeeDue({ fee }: { fee: Api['ClaimFee'] }) {
  const w = useWords(followingWords);
  const { money } = useFormat();
  if (fee.state !== 'due') return null;
  return (
    <Card title={w.payFee(money(fee.cents))}>
      <p>{w.feeHow}</p>
      <p className="soft">{w.feeWaive}</p>
    </Card>
  );
}
