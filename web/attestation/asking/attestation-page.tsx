import { Link, useParams } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { Paragraphs } from '../../kit/text/paragraphs.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { askingWords } from './asking.words.js';
import { AskedAbout } from './asked-about.js';
import { RequestActions } from './request-actions.js';
import { useRequestStory } from './request-story.js';

/** One request: where it stands, what was asked, the answer, and the consent as it was signed. */
export function AttestationPage() {
  const { attestationId } = useParams({ from: '/shell/portfolio/attestations/$attestationId' });
  const query = $api.useQuery('get', '/api/attestations/{id}', { params: { path: { id: attestationId } } });
  return <Asked query={query}>{(attestation) => <Request attestation={attestation} />}</Asked>;
}

function Request({ attestation }: { attestation: Api['AttestationView'] }) {
  const w = useWords(askingWords);
  const { moment } = useFormat();
  const storyOf = useRequestStory();
  const { attestorName, attestorEmail, freeMail, answerText, answerSignature, asked, relation, message } = attestation;
  return (
    <Page
      title={attestorName}
      width="narrow"
      back={<Link to="/portfolio/attestations">{w.backToList}</Link>}
      lead={<p>{storyOf(attestation)}</p>}
    >
      <p className="soft">{attestorEmail}</p>
      {freeMail && <Note>{w.freeMail}</Note>}
      <RequestActions attestation={attestation} />
      {answerSignature && (
        <Card title={w.answer}>
          {answerText && <Paragraphs text={answerText} />}
          <p className="soft">{w.signed(answerSignature)}</p>
        </Card>
      )}
      <Card title={w.whatAsked}>
        <AskedAbout asked={asked} relation={relation} message={message} />
      </Card>
      <Disclosure title={w.consent}>
        <Paragraphs text={attestation.consentText} />
        <p className="soft">{w.consentSigned(attestation.consentSignature, moment(attestation.askedAt))}</p>
      </Disclosure>
    </Page>
  );
}
