import { useNavigate } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { useHas } from '../account/session.js';
import { Button } from '../kit/action/button.js';
import { Confirm } from '../kit/overlay/confirm.js';
import { toast } from '../kit/overlay/toast.js';
import { useWords } from '../words/words.js';
import { rubricWords } from './rubric.words.js';

/** What can be done with a version as a whole. */
export function RubricActs({ rubric, before }: { rubric: Api['RubricView']; before?: () => Promise<unknown> }) {
  const w = useWords(rubricWords);
  const navigate = useNavigate();
  const writes = useHas('admin', 'coordinator');
  const params = { path: { id: rubric.id } };
  const publish = $api.useMutation('post', '/api/rubrics/{id}/publication');
  const retire = $api.useMutation('post', '/api/rubrics/{id}/retirement');
  const discard = $api.useMutation('delete', '/api/rubrics/{id}');
  const draftNext = $api.useMutation('post', '/api/rubrics/{id}/versions');
  const { moves, status } = rubric;
  if (!writes) return null;
  if (status === 'draft') {
    return (
      <>
        <Confirm
          label={w.publish}
          look="act"
          refusals={moves.publish}
          reasonsElsewhere
          title={w.publishTitle}
          act={w.publish}
          onConfirm={async () => {
            await before?.();
            await publish.mutateAsync({ params });
            toast(w.publishedNow);
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
            await navigate({ to: '/rubrics' });
            await discard.mutateAsync({ params });
          }}
        >
          <p>{w.discardExplained}</p>
        </Confirm>
      </>
    );
  }
  return (
    <>
      <Button
        refusals={moves.draftNext}
        onPress={async () => {
          const { id } = await draftNext.mutateAsync({ params });
          await navigate({ to: '/rubrics/$rubricId', params: { rubricId: id } });
        }}
      >
        {w.next}
      </Button>
      {status === 'published' && (
        <Confirm
          label={w.retire}
          refusals={moves.retire}
          title={w.retireTitle}
          act={w.retire}
          actLook="stop"
          onConfirm={() => retire.mutateAsync({ params })}
        >
          <p>{w.retireExplained}</p>
        </Confirm>
      )}
    </>
  );
}
