import { getRouteApi, Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Card } from '../../kit/page/card.js';
import { Facts } from '../../kit/page/facts.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { feeWords } from './fee.words.js';
import { PayOnline } from './pay-online.js';
import { Settlements } from './settlements.js';

const route = getRouteApi('/shell/claims/$claimId/fee');

/** The fee of a claim: what it is, how it is paid, and what was paid; to be printed as an invoice. */
export function FeePage() {
  const { claimId } = route.useParams();
  const fee = $api.useQuery('get', '/api/claims/{id}/fee', { params: { path: { id: claimId } } });
  return <Asked query={fee}>{(known) => <Fee fee={known} />}</Asked>;
}

function Fee({ fee }: { fee: Api['FeeView'] }) {
  const w = useWords(feeWords);
  const { money } = useFormat();
  const { paid } = route.useSearch();
  const own = fee.moves.payOnline !== undefined;
  return (
    <Page
      title={w.title}
      width="narrow"
      back={
        <Link to="/claims/$claimId" params={{ claimId: fee.claimId }}>
          {w.back}
        </Link>
      }
      lead={<p role="status">{(own ? w.lead : w.leadStaff)(fee.state, money(fee.cents))}</p>}
    >
      {paid && fee.state === 'due' ? <Note>{w.confirming}</Note> : <PayOnline fee={fee} />}
      {fee.invoices.map((invoice) => (
        <Invoice key={invoice.number} fee={fee} invoice={invoice} />
      ))}
      {fee.state !== 'none' && <Settlements fee={fee} />}
    </Page>
  );
}

function Invoice({ fee, invoice }: { fee: Api['FeeView']; invoice: Api['InvoiceView'] }) {
  const w = useWords(feeWords);
  const format = useFormat();
  return (
    <Card title={w.invoice(invoice.number)}>
      <Facts
        facts={[
          [w.issued, format.day(invoice.issuedAt)],
          [w.from, fee.institutionName],
          [w.to, fee.learnerName],
          [w.claim, `${fee.title} (${fee.reference})`],
          [w.creditsClaimed, format.credits(invoice.creditsClaimed)],
          [w.basis, w.bases[invoice.basis] ?? invoice.basis],
          [w.amount, <strong key="amount">{format.money(invoice.cents)}</strong>],
        ]}
      />
      <p className="soft">{w.promise}</p>
      <Button look="quiet" compact onPress={() => window.print()}>
        {w.print}
      </Button>
    </Card>
  );
}
