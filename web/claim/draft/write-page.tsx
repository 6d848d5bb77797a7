import { Navigate, useParams } from '@tanstack/react-router';
import { $api } from '../../api/client.js';
import { Asked } from '../../kit/status/asked.js';
import { DraftClaim } from './draft-claim.js';

/** The task list of a claim that is its learner's to write; what was sent has its own page. */
export function WritePage() {
  const { claimId } = useParams({ from: '/shell/claims/$claimId/write' });
  const query = $api.useQuery('get', '/api/claims/{id}', { params: { path: { id: claimId } } });
  return (
    <Asked query={query}>
      {(claim) =>
        claim.moves.edit?.length === 0 ? (
          <DraftClaim claim={claim} />
        ) : (
          <Navigate to="/claims/$claimId" params={{ claimId }} replace />
        )
      }
    </Asked>
  );
}
