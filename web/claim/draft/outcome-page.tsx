import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { $api } from '../../api/client.js';
import { Asked } from '../../kit/status/asked.js';
import { AnswerStep } from './answer-step.js';
import { ProofStep } from './proof-step.js';

export interface OutcomeSearch {
  /** Without a step the answer is asked. */
  step?: 'proof';
  /** Where to go back to: the page that lists everything before it is sent. */
  from?: 'check';
}

/** One part of a claim, one question a page: first the answer in words, then the proof. */
export function OutcomePage() {
  const { claimId, outcomeId } = useParams({ from: '/shell/claims/$claimId/outcomes/$outcomeId' });
  const { step, from } = useSearch({ from: '/shell/claims/$claimId/outcomes/$outcomeId' });
  const query = $api.useQuery('get', '/api/claims/{id}', { params: { path: { id: claimId } } });
  return (
    <Asked query={query}>
      {(claim) => {
        const outcome = claim.outcomes.find(({ id }) => id === outcomeId);
        if (outcome === undefined || claim.moves.edit?.length !== 0) {
          return <Navigate to="/claims/$claimId" params={{ claimId }} replace />;
        }
        const Step = step === 'proof' ? ProofStep : AnswerStep;
        return <Step key={`${outcomeId} ${step}`} claim={claim} outcome={outcome} from={from} />;
      }}
    </Asked>
  );
}
