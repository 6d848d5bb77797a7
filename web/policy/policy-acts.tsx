import { useNavigate } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { useHas } from '../account/session.js';
import { Confirm } from '../kit/overlay/confirm.js';
import { toast } from '../kit/overlay/toast.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { policyWords } from './policy.words.js';

/** What can be done with a version as a whole. */
export function PolicyActs({ policy, unsaved }: { policy: Api['PolicyView']; unsaved: boolean }) {
  const w = useWords(policyWords);
  const format = useFormat();
  const navigate = useNavigate();
  const isAdmin = useHas('admin');
  const publish = $api.useMutation('post', '/api/policies/{id}/publication');
  const withdraw = $api.useMutation('post', '/api/policies/{id}/withdrawal');
  const discard = $api.useMutation('delete', '/api/policies/{id}');
  const params = { path: { id: policy.id } };
  const { moves, standing, inForceFrom } = policy;
  if (!isAdmin) return null;
  if (standing === 'upcoming') {
    return (
      <Confirm
        label={w.withdraw}
        refusals={moves.withdraw}
        title={w.withdrawTitle}
        act={w.withdraw}
        actLook="stop"
        onConfirm={() => withdraw.mutateAsync({ params })}
      >
        <p>{w.withdrawExplained}</p>
      </Confirm>
    );
  }
  if (standing !== 'draft') return null;
  return (
    <>
      <Confirm
        label={w.publish}
        look="act"
        refusals={unsaved ? [{ code: 'unsaved', detail: w.saveFirst }] : moves.publish}
        reasonsElsewhere={!unsaved}
        title={w.publishTitle(format.calendarDay(inForceFrom))}
        act={w.publish}
        onConfirm={async () => {
          await publish.mutateAsync({ params });
          toast(w.published);
        }}
      >
        <p>{w.publishExplained}</p>
      </Confirm>
      <Confirm
        label={w.discard}
        refusals={moves.discard}
        title={w.discardTitle}
        act={w.discard}
        actLook="stop"
        onConfirm={async () => {
          await navigate({ to: '/policies' });
          await discard.mutateAsync({ params });
        }}
      >
        <p>{w.discardExplained}</p>
      </Confirm>
    </>
  );
}
