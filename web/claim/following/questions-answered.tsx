import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Chip } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { questionWords } from './question.words.js';
import styles from './following.module.css';

/** Questions that are over, with what was answered. */
export function QuestionsAnswered({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(questionWords);
  const { day } = useFormat();
  const over = claim.informationRequests.filter(({ state }) => state !== 'open');
  if (over.length === 0) return null;
  return (
    <Card title={w.earlier}>
      {over.map(({ id, question, answer, askedAt, state }) => (
        <section key={id} className={styles.exchange}>
          <p className="soft small">
            {w.asked(day(askedAt))} <Chip>{w.states[state]}</Chip>
          </p>
          <blockquote className={styles.quote}>{question}</blockquote>
          {answer && (
            <>
              <h3>{w.yours}</h3>
              <p className={styles.text}>{answer}</p>
            </>
          )}
        </section>
      ))}
    </Card>
  );
}
