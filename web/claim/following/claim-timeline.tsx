import { $api } from '../../api/client.js';
import { Time } from '../../kit/page/time.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { timelineWords } from './timeline.words.js';
import styles from './following.module.css';

/** Everything that happened to the claim, the latest first. */
export function ClaimTimeline({ claimId }: { claimId: string }) {
  const { said } = useWords(timelineWords);
  const timeline = $api.useQuery('get', '/api/claims/{id}/timeline', { params: { path: { id: claimId } } });
  return (
    <Asked query={timeline}>
      {({ entries }) => (
        <ol className={styles.timeline}>
          {entries
            .filter(({ type }) => said[type] !== undefined)
            .toReversed()
            .map(({ type, at, reason }) => (
              <li key={`${type} ${at}`}>
                <span className={styles.when}>
                  <Time at={at} />
                </span>
                <span>{said[type]}</span>
                {reason && <span className={styles.reason}>{reason}</span>}
              </li>
            ))}
        </ol>
      )}
    </Asked>
  );
}
