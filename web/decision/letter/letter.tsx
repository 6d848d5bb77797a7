import type { Api } from '../../api/client.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { Feedback } from './feedback.js';
import { letterWords } from './letter.words.js';
import { Marks } from './marks.js';
import styles from './letter.module.css';

/** A decision as its learner reads it: what it is, what the college says, and the feedback on every point. */
export function Letter({ decision }: { decision: Api['DecisionView'] }) {
  const w = useWords(letterWords);
  const format = useFormat();
  const { outcome, credits, courseCode, title, message, feedback, marks, termCode, readers } = decision;
  const course = courseCode ? `${courseCode} ${title}` : title;
  return (
    <div className={styles.letter}>
      <p className={styles.outcome}>{w.outcome[outcome](w.credits(format.credits(credits)), course)}</p>
      <p className="soft small">
        {w.decidedOn(format.day(decision.concludedAt ?? decision.decidedAt), decision.decidedBy)}
      </p>
      {termCode && (
        <p>
          {w.term} {termCode}.
        </p>
      )}
      {message && (
        <section className={styles.part}>
          <h3>{w.message}</h3>
          <p className={styles.text}>{message}</p>
        </section>
      )}
      <Feedback feedback={feedback} />
      <Marks marks={marks} />
      {readers.length > 0 && (
        <p className="soft">
          {w.readers} {format.list(readers)}
        </p>
      )}
    </div>
  );
}
