import { lazy, Suspense } from 'react';
import { useParams } from '@tanstack/react-router';
import { useSession } from '../account/session.js';
import { $api } from '../api/client.js';
import { Asked } from '../kit/status/asked.js';
import { Loading } from '../kit/status/status.js';
import { DraftClaim } from './draft/draft-claim.js';
import { OwnClaim } from './following/own-claim.js';

/** The college's side is no part of what a learner's phone loads. */
const StaffClaim = lazy(() => import('./staff/staff-claim.js').then((page) => ({ default: page.StaffClaim })));

/** One claim: its learner writes it, or follows it once it was sent; everybody else sees the college's side. */
export function ClaimPage() {
  const { claimId } = useParams({ from: '/shell/claims/$claimId' });
  const { person } = useSession();
  const claim = $api.useQuery('get', '/api/claims/{id}', { params: { path: { id: claimId } } });
  return (
    <Asked query={claim}>
      {(view) => {
        if (view.learner.id !== person.id) {
          return (
            <Suspense fallback={<Loading />}>
              <StaffClaim claim={view} />
            </Suspense>
          );
        }
        return view.status === 'draft' ? <DraftClaim claim={view} /> : <OwnClaim claim={view} />;
      }}
    </Asked>
  );
}
