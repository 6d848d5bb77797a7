import { useParams } from '@tanstack/react-router';
import { useSession } from '../account/session.js';
import { $api } from '../api/client.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { OwnClaim } from './following/own-claim.js';

/** One claim: its learner sees their own side of it, everybody else the college's. */
export function ClaimPage() {
  const { claimId } = useParams({ from: '/shell/claims/$claimId' });
  const { person } = useSession();
  const claim = $api.useQuery('get', '/api/claims/{id}', { params: { path: { id: claimId } } });
  return (
    <Asked query={claim}>
      {(view) =>
        view.learner.id === person.id ? (
          <OwnClaim claim={view} />
        ) : (
          <Page title={view.target.title}>{view.learner.name}</Page>
        )
      }
    </Asked>
  );
}
