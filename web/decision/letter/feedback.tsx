import type { Api } from '../../api/client.js';
import { useWords } from '../../words/words.js';
import { letterWords } from './letter.words.js';
import styles from './letter.module.css';

/** What was said about each criterion. */
export function Feedback({ feedback }: { feedback: readonly Api['FeedbackView'][] }) {
  const w = useWords(letterWords);
  if (feedback.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{w.feedback}</h3>
      <dl className={styles.feedback}>
        {feedback.map(({ criterionId, title, feedback: said }) => (
          <div key={criterionId}>
            <dt>{title}</dt>
            <dd className={styles.text}>{said || w.noFeedback}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
