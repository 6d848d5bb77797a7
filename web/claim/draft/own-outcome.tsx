import { useNavigate } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { useWords } from '../../words/words.js';
import { outcomeWords } from './outcome.words.js';

/** A part that the learner named can be taken out again; those of a course are the catalogue's. */
export function OwnOutcome({ claimId, outcome }: { claimId: string; outcome: Api['OutcomeView'] }) {
  const w = useWords(outcomeWords);
  const navigate = useNavigate();
  const { mutateAsync } = $api.useMutation('delete', '/api/claims/{id}/outcomes/{outcomeId}');
  const remove = async () => {
    await mutateAsync({ params: { path: { id: claimId, outcomeId: outcome.id } } });
    await navigate({ to: '/claims/$claimId/write', params: { claimId } });
  };
  return (
    <div>
      <Confirm
        label={w.removeOutcome}
        look="plain"
        title={w.removeOutcomeTitle}
        act={w.removeOutcomeAct}
        actLook="stop"
        onConfirm={remove}
      >
        <p>{w.removeOutcomeText}</p>
      </Confirm>
    </div>
  );
}
