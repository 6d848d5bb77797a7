import { Link, Navigate, useParams } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { claimTitle } from '../claim-title.js';
import { CheckBinding } from './check-binding.js';
import { CheckMissing } from './check-missing.js';
import { CheckOutcome } from './check-outcome.js';
import { CheckTarget } from './check-target.js';
import { checkWords } from './check.words.js';
import { CoverageTable } from './coverage-table.js';
import { draftWords } from './draft.words.js';
import { SendClaim } from './send-claim.js';

/** Everything once more before it is sent: each answer with the way to change it, what it is bound to, and the last word. */
export function CheckPage() {
  const { claimId } = useParams({ from: '/shell/claims/$claimId/check' });
  const query = $api.useQuery('get', '/api/claims/{id}', { params: { path: { id: claimId } } });
  return <Asked query={query}>{(claim) => <Check claim={claim} />}</Asked>;
}

function Check({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(checkWords);
  const draft = useWords(draftWords);
  const { id: claimId, outcomes, target, moves } = claim;
  if (moves.edit?.length !== 0) return <Navigate to="/claims/$claimId" params={{ claimId }} replace />;
  return (
    <Page
      title={w.title}
      width="narrow"
      lead={<p>{w.lead(claimTitle(target))}</p>}
      back={
        <Link to="/claims/$claimId" params={{ claimId }}>
          {draft.toClaim}
        </Link>
      }
    >
      <CheckMissing claim={claim} />
      <CheckTarget claim={claim} />
      {outcomes.map((outcome, place) => (
        <CheckOutcome key={outcome.id} claimId={claimId} outcome={outcome} place={place + 1} />
      ))}
      <Card title={w.coverage}>
        <CoverageTable outcomes={outcomes} />
      </Card>
      <CheckBinding claim={claim} />
      <SendClaim claim={claim} />
    </Page>
  );
}
