import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { TextArea } from '../../kit/form/inputs.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { toast } from '../../kit/overlay/toast.js';
import { useWords } from '../../words/words.js';
import { draftWords } from './draft.words.js';

/** The way out: a draft that was never sent is deleted, what was sent once is withdrawn and stays on record. */
export function EndDraft({ claim }: { claim: Api['ClaimView'] }) {
  return claim.moves.delete?.length === 0 ? <Discard claim={claim} /> : <Withdraw claim={claim} />;
}

function Discard({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(draftWords);
  const navigate = useNavigate();
  const { mutateAsync } = $api.useMutation('delete', '/api/claims/{id}');
  const discard = async () => {
    await mutateAsync({ params: { path: { id: claim.id } } });
    toast(w.discarded);
    await navigate({ to: '/portfolio' });
  };
  return (
    <div>
      <Confirm
        label={w.discard}
        look="plain"
        title={w.discardTitle}
        act={w.discardAct}
        actLook="stop"
        onConfirm={discard}
      >
        <p>{w.discardText}</p>
      </Confirm>
    </div>
  );
}

function Withdraw({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(draftWords);
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const { mutateAsync } = $api.useMutation('post', '/api/claims/{id}/withdrawal');
  const withdraw = async () => {
    await mutateAsync({ params: { path: { id: claim.id } }, body: { reason } });
    toast(w.withdrawn);
    await navigate({ to: '/portfolio' });
  };
  return (
    <div>
      <Confirm
        label={w.withdraw}
        look="plain"
        refusals={claim.moves.withdraw}
        title={w.withdrawTitle}
        act={w.withdrawAct}
        actLook="stop"
        onConfirm={withdraw}
      >
        <p>{w.withdrawText}</p>
        <TextArea
          label={w.withdrawReason}
          optional
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Confirm>
    </div>
  );
}
