import { Link, useParams } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { SentEvidence } from './sent-evidence.js';
import { SentOutcome } from './sent-outcome.js';
import { sentWords } from './sent.words.js';
import styles from './sent.module.css';

/** A claim as it was sent: the copy that its readers read, for its learner to read and print. */
export function SentPage() {
  const { claimId, submissionId } = useParams({ from: '/shell/claims/$claimId/sent/$submissionId' });
  const submission = $api.useQuery('get', '/api/claims/{id}/submissions/{submissionId}', {
    params: { path: { id: claimId, submissionId } },
  });
  return <Asked query={submission}>{(copy) => <SentCopy copy={copy} />}</Asked>;
}

function SentCopy({ copy }: { copy: Api['SubmissionView'] }) {
  const w = useWords(sentWords);
  const { day } = useFormat();
  const { claimId, target, outcomes, supplements } = copy;
  return (
    <Page
      title={w.title(target.title)}
      lead={<p>{w.lead(day(copy.submittedAt), copy.attempt)}</p>}
      back={
        <Link to="/claims/$claimId" params={{ claimId }}>
          {w.back}
        </Link>
      }
      actions={
        <Button look="quiet" onPress={() => window.print()}>
          {w.print}
        </Button>
      }
    >
      {outcomes.map((outcome) => (
        <SentOutcome key={outcome.id} outcome={outcome} copy={copy} />
      ))}
      {supplements.map((supplement) => (
        <Card key={supplement.requestId} title={w.answers} aside={day(supplement.answeredAt)}>
          <h3>{w.question}</h3>
          <p className={styles.text}>{supplement.question}</p>
          <h3>{w.answer}</h3>
          <p className={styles.text}>{supplement.text}</p>
          <SentEvidence evidence={supplement.evidence} copy={copy} />
        </Card>
      ))}
      <p className={styles.fingerprint}>
        {w.fingerprint}: <code>{copy.contentSha256}</code>. {w.fingerprintWhy}
      </p>
      <p className={styles.fingerprint}>
        {w.manifestWhy}{' '}
        <a href={`/api/claims/${claimId}/submissions/${copy.id}/manifest`} download>
          {w.manifest}
        </a>
        {', '}
        <a href={`/api/claims/${claimId}/submissions/${copy.id}/manifest/signature`} download>
          {w.signature}
        </a>
      </p>
    </Page>
  );
}
