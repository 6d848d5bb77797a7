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
import { costBefore, wasCharged } from './fee.rules.js';
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
  const lead = own ? w.lead : w.leadStaff;
  return (
    <Page
      title={w.title}
      width="narrow"
      back={
        <Link to="/claims/$claimId" params={{ claimId: fee.claimId }}>
          {w.back}
        </Link>
      }
      lead={<p role="status">{costBefore(fee) ? w.leadBefore : lead(fee.state, money(fee.cents))}</p>}
    >
      <Paying fee={fee} back={paid !== undefined} />
      {fee.invoices.map((invoice) => (
        <Invoice key={invoice.number} fee={fee} invoice={invoice} />
      ))}
      {wasCharged(fee) && <Settlements fee={fee} />}
    </Page>
  );
}

/** How a payment that is on its way stands, else the way to pay. `back`: the payer comes from the page where they paid. */
function Paying({ fee, back }: { fee: Api['FeeView']; back: boolean }) {
  const w = useWords(feeWords);
  if (fee.moves.payOnline?.some(({ code }) => code === 'payment_pending')) return <Note>{w.pending}</Note>;
  return back && fee.state === 'due' ? <Note>{w.confirming}</Note> : <PayOnline fee={fee} />;
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
