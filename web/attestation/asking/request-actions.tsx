import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { toast } from '../../kit/overlay/toast.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { askingWords } from './asking.words.js';

/** What can be done about a request that waits: remind, within limits that say why; take back. Nothing once it is over. */
export function RequestActions({ attestation }: { attestation: Api['AttestationView'] }) {
  const w = useWords(askingWords);
  const path = { id: attestation.id };
  const reminder = $api.useMutation('post', '/api/attestations/{id}/reminder');
  const withdrawal = $api.useMutation('post', '/api/attestations/{id}/withdrawal');
  const [error, setError] = useState<unknown>(null);
  const { moves, attestorName } = attestation;
  if (moves.withdraw.length > 0) return null;
  const remind = async () => {
    setError(null);
    try {
      await reminder.mutateAsync({ params: { path } });
      toast(w.remindedNow);
    } catch (failure) {
      setError(failure);
    }
  };
  const takeBack = async () => {
    await withdrawal.mutateAsync({ params: { path } });
    toast(w.tookBack);
  };
  return (
    <>
      <Failure error={error} />
      <Actions>
        <Button look="quiet" onPress={remind} refusals={moves.remind}>
          {w.remind}
        </Button>
        <Confirm
          label={w.takeBack}
          look="plain"
          title={w.takeBackTitle}
          act={w.takeBackAct}
          actLook="stop"
          onConfirm={takeBack}
        >
          <p>{w.takeBackText(attestorName)}</p>
        </Confirm>
      </Actions>
    </>
  );
}
