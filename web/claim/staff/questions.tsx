import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Time } from '../../kit/page/time.js';
import { Chip } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import styles from './staff.module.css';
import { staffWords } from './staff.words.js';

/** What reviewers asked the learner, and what came back. Nothing while nobody asked. */
export function Questions({ requests }: { requests: readonly Api['RequestView'][] }) {
  const w = useWords(staffWords);
  if (requests.length === 0) return null;
  return (
    <Card title={w.questions}>
      <ul className={styles.lines}>
        {requests.map(({ id, question, answer, state, askedAt }) => (
          <li key={id}>
            <span className="soft small">
              <Time at={askedAt} /> <Chip tone={state === 'open' ? 'warn' : 'plain'}>{w.states[state]}</Chip>
            </span>
            <blockquote className={styles.quote}>{question}</blockquote>
            {answer && <p className={styles.text}>{answer}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
