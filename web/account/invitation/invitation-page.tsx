import { useQuery } from '@tanstack/react-query';
import { api, given } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { useLinkKey } from '../open/link-key.js';
import { NoKey } from '../open/no-key.js';
import { OpenPage } from '../open/open-page.js';
import { Acceptance } from './acceptance.js';
import { invitationWords } from './invitation.words.js';

/** What a mailed invitation opens. Looking at it changes nothing. */
export function InvitationPage() {
  const key = useLinkKey();
  const preview = useQuery({
    queryKey: ['invitation', key],
    queryFn: () => given(api.POST('/api/invitation/preview', { body: { key } })),
    enabled: key !== '',
    throwOnError: false,
    staleTime: Infinity,
  });
  if (key === '') {
    return (
      <OpenPage>
        <NoKey />
      </OpenPage>
    );
  }
  return (
    <OpenPage college={preview.data?.institution}>
      {preview.data === undefined && isProblem(preview.error) && preview.error.status < 500 ? (
        <Over error={preview.error} />
      ) : (
        <Asked query={preview}>{(invitation) => <Acceptance linkKey={key} invitation={invitation} />}</Asked>
      )}
    </OpenPage>
  );
}

function Over({ error }: { error: unknown }) {
  const w = useWords(invitationWords);
  const says = isProblem(error) && error.status === 409;
  return (
    <Page title={w.over} width="narrow">
      {says ? <Failure error={error} /> : <p>{w.overWhy}</p>}
      <p>
        <LinkButton to="/sign-in" look="quiet">
          {w.signIn}
        </LinkButton>
      </p>
    </Page>
  );
}
