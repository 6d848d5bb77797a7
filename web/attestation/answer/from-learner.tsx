import { useWords } from '../../words/words.js';
import type { AttestorForm } from './asking.js';
import { attestWords } from './attest.words.js';
import styles from './attest.module.css';

/** What the learner wrote to this person. */
export function FromLearner({ form: { learner, message, relation } }: { form: AttestorForm }) {
  const w = useWords(attestWords);
  return (
    <section className={styles.part}>
      {message && (
        <figure className={styles.letter}>
          <figcaption>{w.toYou(learner)}</figcaption>
          <blockquote className={styles.quote}>{message}</blockquote>
        </figure>
      )}
      <p className="soft">{w.knows(relation)}</p>
    </section>
  );
}
