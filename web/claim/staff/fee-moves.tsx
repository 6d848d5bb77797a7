import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Select, TextArea } from '../../kit/form/inputs.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { WithReason } from '../../kit/overlay/with-reason.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { feeWords } from '../fee/fee.words.js';
import { staffWords } from './staff.words.js';

const categories = ['military', 'hardship', 'employer', 'scholarship', 'other'] as const;

/** The fee was paid at the college, or is let go. Its amount was fixed when the claim was sent. */
export function FeeMoves({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(staffWords);
  const format = useFormat();
  const pay = $api.useMutation('post', '/api/claims/{id}/fee-payment');
  const params = { path: { id: claim.id } };
  const amount = format.money(claim.fee.cents);
  return (
    <>
      <WithReason
        compact
        label={w.paid}
        title={w.paidTitle(amount)}
        field={w.paidField}
        hint={w.paidHint}
        act={w.paid}
        onConfirm={(reference) => pay.mutateAsync({ params, body: { reference } })}
      />
      <Waive claimId={claim.id} amount={amount} />
    </>
  );
}

function Waive({ claimId, amount }: { claimId: string; amount: string }) {
  const w = useWords(staffWords);
  const { categories: names } = useWords(feeWords);
  const waive = $api.useMutation('post', '/api/claims/{id}/fee-waiver');
  const [category, setCategory] = useState<(typeof categories)[number]>('hardship');
  const [reason, setReason] = useState('');
  return (
    <Confirm
      compact
      label={w.waive}
      title={w.waiveTitle(amount)}
      act={w.waive}
      onConfirm={() => waive.mutateAsync({ params: { path: { id: claimId } }, body: { category, reason } })}
    >
      <Select
        dense
        label={w.waiveCategory}
        value={category}
        onChange={(event) => setCategory(event.target.value as typeof category)}
      >
        {categories.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </Select>
      <TextArea
        dense
        label={w.waiveField}
        hint={w.waiveHint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Confirm>
  );
}
