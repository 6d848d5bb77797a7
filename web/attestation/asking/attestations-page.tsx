import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Card } from '../../kit/page/card.js';
import { Gathered } from '../../portfolio/gathered.js';
import { useWords } from '../../words/words.js';
import { askingWords } from './asking.words.js';
import { RequestActions } from './request-actions.js';
import { RequestState, useRequestStory } from './request-story.js';

/** Everybody who was asked to confirm, with how far each request is. */
export function AttestationsPage() {
  const w = useWords(askingWords);
  const list = $api.useQuery('get', '/api/attestations', { params: { query: { limit: 200 } } });
  return (
    <Gathered words={w} query={list} add={<LinkButton to="/portfolio/attestations/new">{w.ask}</LinkButton>}>
      {(row) => <Request key={row.id} attestation={row} />}
    </Gathered>
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
