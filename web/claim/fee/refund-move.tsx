import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { TextArea, TextField } from '../../kit/form/inputs.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { feeWords } from './fee.words.js';

/** Gives back some or all of a payment. */
export function RefundMove({ claimId, payment }: { claimId: string; payment: Api['SettlementView'] }) {
  const w = useWords(feeWords);
  const { money } = useFormat();
  const { mutateAsync } = $api.useMutation('post', '/api/claims/{id}/fee-refund');
  const [dollars, setDollars] = useState((payment.refundableCents / 100).toFixed(2));
  const [reason, setReason] = useState('');
  const cents = Math.round(Number(dollars) * 100);
  return (
    <Confirm
      compact
      label={w.refund}
      title={w.refundTitle}
      act={w.refund}
      onConfirm={() =>
        mutateAsync({ params: { path: { id: claimId } }, body: { settlementId: payment.id, cents, reason } })
      }
    >
      <p>{payment.online ? w.refundOnline : w.refundByHand}</p>
      <TextField
        dense
        short
        inputMode="decimal"
        label={w.refundAmount}
        hint={w.refundMost(money(payment.refundableCents))}
        value={dollars}
        onChange={(event) => setDollars(event.target.value)}
      />
      <TextArea dense label={w.refundWhy} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Confirm>
  );
}
