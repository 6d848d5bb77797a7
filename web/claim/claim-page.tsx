import { useParams } from '@tanstack/react-router';
import { useSession } from '../account/session.js';
import { $api } from '../api/client.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { DraftClaim } from './draft/draft-claim.js';
import { OwnClaim } from './following/own-claim.js';

/** One claim: its learner writes it, or follows it once it was sent; everybody else sees the college's side. */
export function ClaimPage() {
  const { claimId } = useParams({ from: '/shell/claims/$claimId' });
  const { person } = useSession();
  const claim = $api.useQuery('get', '/api/claims/{id}', { params: { path: { id: claimId } } });
  return (
    <Asked query={claim}>
      {(view) => {
        if (view.learner.id !== person.id) return <Page title={view.target.title}>{view.learner.name}</Page>;
        return view.status === 'draft' ? <DraftClaim claim={view} /> : <OwnClaim claim={view} />;
      }}
    </Asked>
  );
}
