import { $api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Time } from '../../kit/page/time.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { historyWords } from './history.words.js';
import styles from './staff.module.css';
import { staffWords } from './staff.words.js';

/** Everything that happened to the case and who did it, the latest first. */
export function History({ claimId, often }: { claimId: string; often: number }) {
  const w = useWords(staffWords);
  const { said } = useWords(historyWords);
  const timeline = $api.useQuery(
    'get',
    '/api/claims/{id}/timeline',
    { params: { path: { id: claimId } } },
    { refetchInterval: often },
  );
  return (
    <Card title={w.timeline}>
      <Asked query={timeline}>
        {({ entries }) => (
          <ol className={styles.history}>
            {entries.toReversed().map(({ type, at, by, name, reason }, index) => (
              <li key={`${type} ${at} ${index}`}>
                <span className="soft small">
                  <Time at={at} as="moment" />
                </span>
                <span>
                  {said[type] ?? type} <span className="soft">({name ?? w.by[by]})</span>
                  {reason && <span className={styles.reason}>{reason}</span>}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Asked>
    </Card>
  );
}
