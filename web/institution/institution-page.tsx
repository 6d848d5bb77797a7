import { $api } from '../api/client.js';
import { DeliveryCard } from '../award/delivery/delivery-card.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { useWords } from '../words/words.js';
import { BrandingCard } from './branding/branding-card.js';
import { Holidays } from './calendar/holidays.js';
import { CodesCard } from './codes/codes-card.js';
import { DemoReset } from './demo/demo-reset.js';
import { institutionWords } from './institution.words.js';
import { NameCard } from './name-card.js';
import { PaymentCard } from './payment/payment-card.js';
import { SigningCard } from './signing/signing-card.js';

/** The college itself: its name and words, its calendar, its look. */
export function InstitutionPage() {
  const w = useWords(institutionWords);
  const institution = $api.useQuery('get', '/api/institution');
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>}>
      <Asked query={institution}>
        {(view) => (
          <>
            <NameCard key={`name ${view.version}`} institution={view} />
            <BrandingCard institution={view} />
            <CodesCard key={`codes ${view.version}`} institution={view} />
            <Holidays holidays={view.holidays} />
            <SigningCard code={view.code} />
            <PaymentCard />
            <DeliveryCard />
            <DemoReset />
          </>
        )}
      </Asked>
    </Page>
  );
}
