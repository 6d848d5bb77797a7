import type { Api } from '../api/client.js';
import { Card } from '../kit/page/card.js';
import { Facts } from '../kit/page/facts.js';
import { Chip } from '../kit/status/status.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import styles from './decision.module.css';
import { madeWords } from './made.words.js';

/** The decisions that were made on this claim, the newest first, proposals that came to nothing too. */
export function Made({ view: { decisions, proposal } }: { view: Api['ApprovalView'] }) {
  const w = useWords(madeWords);
  const format = useFormat();
  const past = decisions.filter(({ id }) => id !== proposal?.decisionId);
  if (past.length === 0) return null;
  const replaced = new Set(past.filter(({ status }) => status === 'final').map(({ supersedesId }) => supersedesId));
  return (
    <Card title={w.title}>
      {past.map((decision) => {
        const { id, status, outcome, credits, decidedBy, decidedAt } = decision;
        const amount = outcome === 'none' ? '' : w.credits(format.credits(credits));
        return (
          <section key={id} className={styles.made}>
            <h3>
              {status === 'final'
                ? w.final(w.outcomes[outcome], amount, decidedBy, format.day(decidedAt))
                : w.withdrawn(w.outcomes[outcome], amount, decidedBy)}
            </h3>
            <Chip tone={status === 'final' && !replaced.has(id) ? 'act' : 'plain'}>
              {status !== 'final' ? w.notMade : replaced.has(id) ? w.replaced : w.inForce}
            </Chip>
            <DecidedWord decision={decision} />
          </section>
        );
      })}
    </Card>
  );
}

/** What a decision says: as its learner reads it, and what is for the staff alone. */
export function DecidedWord({ decision }: { decision: Api['DecisionView'] }) {
  const w = useWords(madeWords);
  const { feedback, message, overrideReason, readers, termCode, courseCode, title, concurrences } = decision;
  return (
    <>
      <Facts
        facts={[
          [w.course, courseCode ? `${courseCode} ${title}` : title],
          [w.term, termCode],
          [w.readers, readers.length > 0 ? readers.join(', ') : null],
        ]}
      />
      {message && <p className={styles.said}>{message}</p>}
      <dl className={styles.given}>
        {feedback.map((one) => (
          <div key={one.criterionId}>
            <dt>{one.title}</dt>
            <dd>{one.feedback}</dd>
          </div>
        ))}
      </dl>
      {overrideReason && <Facts facts={[[w.override, overrideReason]]} />}
      {concurrences.length > 0 && (
        <ul className="small">
          {concurrences.map(({ personName, agrees, comment }) => (
            <li key={personName}>{agrees ? w.agrees(personName) : w.objects(personName, comment)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
