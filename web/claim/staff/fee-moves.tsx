import { $api, type Api } from '../../api/client.js';
import { WithReason } from '../../kit/overlay/with-reason.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { staffWords } from './staff.words.js';

/** The fee was paid at the college, or is let go. Its amount was fixed when the claim was sent. */
export function FeeMoves({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(staffWords);
  const format = useFormat();
  const pay = $api.useMutation('post', '/api/claims/{id}/fee-payment');
  const waive = $api.useMutation('post', '/api/claims/{id}/fee-waiver');
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
      <WithReason
        compact
        label={w.waive}
        title={w.waiveTitle(amount)}
        field={w.waiveField}
        hint={w.waiveHint}
        act={w.waive}
        onConfirm={(reason) => waive.mutateAsync({ params, body: { reason } })}
      />
    </>
  );
}
