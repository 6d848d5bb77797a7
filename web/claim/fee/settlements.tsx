import { useHas } from '../../account/session.js';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { feeWords } from './fee.words.js';
import { RefundMove } from './refund-move.js';

type Settlement = Api['SettlementView'];

/** What came for a fee, what was let go, and what went back. */
export function Settlements({ fee }: { fee: Api['FeeView'] }) {
  const w = useWords(feeWords);
  const mayRefund = useHas('coordinator') && fee.moves.payOnline === undefined;
  return (
    <Card title={w.settlements}>
      {fee.settlements.length === 0 && <p>{w.none}</p>}
      <ul>
        {fee.settlements.map((one) => (
          <li key={one.id}>
            <Said settlement={one} />
            {mayRefund && one.refundableCents > 0 && <RefundMove claimId={fee.claimId} payment={one} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Said({ settlement: one }: { settlement: Settlement }) {
  const w = useWords(feeWords);
  const format = useFormat();
  const money = format.money(one.cents);
  const more = [
    one.kind === 'payment' ? (one.online ? w.online : w.atCollege) : null,
    one.category && w.categories[one.category],
    one.reference && w.reference(one.reference),
    one.byName && w.notedBy(one.byName),
    one.reason,
    one.surplus ? w.surplus : null,
  ].filter(Boolean);
  return (
    <>
      <p>
        <strong>
          {w.kinds[one.kind]}: {money}
        </strong>
        , {format.day(one.at)} <span className="soft">({more.join(', ')})</span>
      </p>
      {one.refunds.map((refund) => (
        <p key={refund.id}>
          {w.refunds[refund.state](format.money(refund.cents))}, {format.day(refund.askedAt)}
          {refund.reason && <span className="soft"> ({refund.reason})</span>}
        </p>
      ))}
    </>
  );
}
