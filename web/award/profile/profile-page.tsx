import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useHas } from '../../account/session.js';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { Preview } from './preview.js';
import { ProfileDraft } from './profile-draft.js';
import { profileWords } from './profile.words.js';

type View = Api['ExportProfileView'];
const route = getRouteApi('/shell/export-profiles/$profileId');

/** One version of a profile: to be written while it is a draft, to be read after that. */
export function ProfilePage() {
  const { profileId } = route.useParams();
  const profile = $api.useQuery('get', '/api/export-profiles/{id}', { params: { path: { id: profileId } } });
  const edits = useHas('registrar', 'admin');
  return (
    <Asked query={profile}>
      {(view) =>
        view.status === 'draft' && edits ? <ProfileDraft key={view.id} profile={view} /> : <Published profile={view} />
      }
    </Asked>
  );
}

function Published({ profile }: { profile: View }) {
  const w = useWords(profileWords);
  const format = useFormat();
  const edits = useHas('registrar', 'admin');
  const { name, versionNo, publishedAt, publishedByName } = profile;
  return (
    <Page
      title={name}
      width="wide"
      back={<Link to="/export-profiles">{w.back}</Link>}
      lead={
        <p>
          {w.versionNo(versionNo)}. {publishedAt && w.publishedBy(publishedByName ?? '', format.moment(publishedAt))}
        </p>
      }
      actions={edits && <Next profile={profile} />}
    >
      {edits && (
        <Card title={w.preview}>
          <Preview content={profile.content} />
        </Card>
      )}
      <Card title={w.columns}>
        <ol>
          {profile.content.columns.map((column) => (
            <li key={column.name}>{column.name}</li>
          ))}
        </ol>
      </Card>
    </Page>
  );
}

function Next({ profile: { id, moves } }: { profile: View }) {
  const w = useWords(profileWords);
  const navigate = useNavigate();
  const draft = $api.useMutation('post', '/api/export-profiles');
  const begin = async () => {
    const next = await draft.mutateAsync({ body: { basedOn: id } });
    await navigate({ to: '/export-profiles/$profileId', params: { profileId: next.id } });
  };
  return (
    <Button refusals={moves.draftNext} onPress={begin}>
      {w.next}
    </Button>
  );
}
