import { $api, type Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Card } from '../../kit/page/card.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { Feedback } from './feedback.js';
import { Letter } from './letter.js';
import { LetterFile } from './letter-file.js';
import { letterWords } from './letter.words.js';
import { Marks } from './marks.js';
import styles from './letter.module.css';

/** The decisions on a claim, the one in force first, and what was asked to be revised. Nothing before the first. */
export function Decisions({ claim }: { claim: Api['ClaimView'] }) {
  const decisions = $api.useQuery('get', '/api/claims/{id}/decisions', { params: { path: { id: claim.id } } });
  return (
    <Asked query={decisions}>
      {({ decisions: all, revisions }) => (
        <>
          {all.map((decision, place) => (
            <DecisionCard key={decision.id} decision={decision} isInForce={place === 0} />
          ))}
          {revisions.map((revision) => (
            <RevisionCard key={revision.id} revision={revision} />
          ))}
        </>
      )}
    </Asked>
  );
}

function DecisionCard({ decision, isInForce }: { decision: Api['DecisionView']; isInForce: boolean }) {
  const w = useWords(letterWords);
  return (
    <Card title={isInForce ? w.title : w.earlier}>
      {!isInForce && (
        <Note>
          <p>{w.superseded}</p>
        </Note>
      )}
      <Letter decision={decision} />
      <div className={styles.files}>
        {decision.status === 'final' && <LetterFile decision={decision} />}
        {isInForce && (
          <LinkButton look="quiet" to="/claims/$claimId/letter" params={{ claimId: decision.claimId }}>
            {w.print}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

function RevisionCard({ revision }: { revision: Api['RevisionView'] }) {
  const w = useWords(letterWords);
  const { day } = useFormat();
  return (
    <Card title={w.revisionTitle} aside={w.askedOn(day(revision.askedAt))}>
      <p className={styles.text}>{revision.message}</p>
      <Feedback feedback={revision.feedback} />
      <Marks marks={revision.marks} />
    </Card>
  );
}
