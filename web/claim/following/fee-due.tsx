import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Asked } from '../../kit/status/asked.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { feeWords } from '../fee/fee.words.js';
import { PayOnline } from '../fee/pay-online.js';
import { followingWords } from './following.words.js';

/** A fee that is still to be paid, and how. Nothing once it is settled. */
export function FeeDue({ claim }: { claim: Api['ClaimView'] }) {
  if (claim.fee.state !== 'due') return null;
  return <ToPay claimId={claim.id} />;
}

function ToPay({ claimId }: { claimId: string }) {
  const w = useWords(followingWords);
  const { details } = useWords(feeWords);
  const { money } = useFormat();
  const query = $api.useQuery('get', '/api/claims/{id}/fee', { params: { path: { id: claimId } } });
  return (
    <Asked query={query}>
      {(fee) => (
        <Card title={w.payFee(money(fee.cents))}>
          <PayOnline fee={fee} />
          <p>
            <Link to="/claims/$claimId/fee" params={{ claimId }}>
              {details}
            </Link>
          </p>
        </Card>
      )}
    </Asked>
  );
}
