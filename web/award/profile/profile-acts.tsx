import { useNavigate } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { toast } from '../../kit/overlay/toast.js';
import { useWords } from '../../words/words.js';
import { profileWords } from './profile.words.js';

/** What can be done with a draft as a whole. What is typed is saved before it is published. */
export function ProfileActs({
  profile,
  before,
}: {
  profile: Api['ExportProfileView'];
  before: () => Promise<unknown>;
}) {
  const w = useWords(profileWords);
  const navigate = useNavigate();
  const params = { path: { id: profile.id } };
  const publish = $api.useMutation('post', '/api/export-profiles/{id}/publication');
  const discard = $api.useMutation('delete', '/api/export-profiles/{id}');
  return (
    <>
      <Confirm
        label={w.publish}
        look="act"
        title={w.publishTitle}
        act={w.publish}
        onConfirm={async () => {
          await before();
          await publish.mutateAsync({ params });
          toast(w.published);
        }}
      >
        <p>{w.publishWhy}</p>
      </Confirm>
      <Confirm
        label={w.discard}
        refusals={profile.moves.discard}
        title={w.discardTitle}
        act={w.discard}
        actLook="stop"
        onConfirm={async () => {
          await discard.mutateAsync({ params });
          await navigate({ to: '/export-profiles' });
        }}
      >
        <p>{w.discardWhy}</p>
      </Confirm>
    </>
  );
}
