import { Link } from '@tanstack/react-router';
import { useSession } from '../account/session.js';
import { $api, type Api } from '../api/client.js';
import { LinkButton } from '../kit/action/link-button.js';
import { Card } from '../kit/page/card.js';
import { Columns, Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { placeOf } from '../claim/progress/next-step.js';
import { useWords } from '../words/words.js';
import { CoverageCard } from './coverage-card.js';
import { FirstVisit } from './first-visit.js';
import { HubClaim } from './hub-claim.js';
import { HubStatus } from './hub-status.js';
import { hubWords } from './hub.words.js';
import { OtherClaims } from './other-claims.js';
import { SavingCard } from './saving-card.js';
import { useGreeting } from './use-greeting.js';

/** The page that a learner comes back to: where everything stands, and the one thing to go on with. */
export function HubPage() {
  const hub = $api.useQuery('get', '/api/portfolio');
  return (
    <Asked query={hub}>{(view) => (view.claims.length === 0 ? <FirstVisit hub={view} /> : <Hub hub={view} />)}</Asked>
  );
}

function Hub({ hub }: { hub: Api['HubView'] }) {
  const w = useWords(hubWords);
  const greeting = useGreeting(useSession().person.name);
  const main = hub.claims.find(({ id }) => id === hub.continueWith) ?? hub.claims[0]!;
  const isOpen = main.id === hub.continueWith;
  const others = hub.claims.filter((claim) => claim !== main);
  return (
    <Page
      title={greeting}
      windowTitle={w.title}
      lead={<HubStatus claim={main} />}
      actions={
        isOpen ? (
          <LinkButton {...placeOf(main.id, main.next)}>
            {main.next.whose === 'learner' && main.next.code !== 'pay' ? w.continue : w.seeClaim}
          </LinkButton>
        ) : (
          <LinkButton to="/ideas">{w.startAnother}</LinkButton>
        )
      }
    >
      <Columns
        aside={
          <>
            {hub.saving && <SavingCard saving={hub.saving} />}
            {main.stage === 'writing' && <CoverageCard sections={main.sections} />}
            <Card title={w.yourThings}>
              <Link to="/portfolio/experiences">{w.toExperiences}</Link>
              <Link to="/portfolio/evidence">{w.toEvidence}</Link>
              <Link to="/portfolio/attestations">{w.toPeople}</Link>
            </Card>
          </>
        }
      >
        <HubClaim claim={main} hub={hub} />
        {others.length > 0 && <OtherClaims claims={others} />}
      </Columns>
    </Page>
  );
}
