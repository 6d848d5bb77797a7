import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Empty } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { askingWords } from './asking.words.js';
import { RequestActions } from './request-actions.js';
import { RequestState, useRequestStory } from './request-story.js';

/** Everybody who was asked to confirm, with how far each request is. */
export function AttestationsPage() {
  const w = useWords(askingWords);
  const list = $api.useQuery('get', '/api/attestations', { params: { query: { limit: 200 } } });
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>} width="narrow" back={<Link to="/portfolio">{w.back}</Link>}>
      <Asked query={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={w.emptyTitle}>
              <p>{w.emptyText}</p>
              <LinkButton to="/portfolio/attestations/new">{w.ask}</LinkButton>
            </Empty>
          ) : (
            <>
              <div>
                <LinkButton to="/portfolio/attestations/new">{w.ask}</LinkButton>
              </div>
              {rows.map((row) => (
                <Request key={row.id} attestation={row} />
              ))}
            </>
          )
        }
      </Asked>
    </Page>
  );
}

function Request({ attestation }: { attestation: Api['AttestationView'] }) {
  const w = useWords(askingWords);
  const storyOf = useRequestStory();
  const { id, attestorName, asked, state, reminders } = attestation;
  return (
    <Card title={attestorName} aside={<RequestState state={state} />}>
      <p>
        {w.about(asked.experience.title)}. {storyOf(attestation)} {w.reminded(reminders)}
      </p>
      <RequestActions attestation={attestation} />
      <Link to="/portfolio/attestations/$attestationId" params={{ attestationId: id }}>
        {w.look(attestorName)}
      </Link>
    </Card>
  );
}
