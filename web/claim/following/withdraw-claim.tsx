import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { TextArea } from '../../kit/form/inputs.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { useWords } from '../../words/words.js';
import { followingWords } from './following.words.js';

/** Ends the claim, or only the appeal while one runs. Nothing where there is nothing to end. */
export function WithdrawClaim({ claim, underAppeal }: { claim: Api['ClaimView']; underAppeal: boolean }) {
  const w = useWords(followingWords);
  const [reason, setReason] = useState('');
  const { mutateAsync } = $api.useMutation('post', '/api/claims/{id}/withdrawal');
  if (claim.moves.withdraw?.length !== 0 || claim.attempt === 0) return null;
  const label = underAppeal ? w.withdrawAppeal : w.withdraw;
  return (
    <div>
      <Confirm
        label={label}
        look="plain"
        title={underAppeal ? `${w.withdrawAppeal}?` : w.withdrawTitle}
        act={w.withdrawAct}
        actLook="stop"
        onConfirm={() => mutateAsync({ params: { path: { id: claim.id } }, body: { reason } })}
      >
        <p>{underAppeal ? w.withdrawAppealWhy : w.withdrawWhy}</p>
        <TextArea
          label={w.reason}
          optional
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Confirm>
    </div>
  );
}
