import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { Findings } from '../findings.js';
import { batchWords } from './batch.words.js';

/** The dry run of the release: lines that could not go today, each with what mends it. */
export function ReleaseCheck({ batch }: { batch: Api['BatchView'] }) {
  const w = useWords(batchWords);
  const check = $api.useQuery('get', '/api/batches/{id}/release-preview', { params: { path: { id: batch.id } } });
  return (
    <Asked query={check}>
      {({ lines, against }) =>
        against.length === 0 ? (
          <Note tone="act">
            <p>
              <strong>{w.againstNone(lines)}</strong>
            </p>
          </Note>
        ) : (
          <Note tone="warn">
            <p>
              <strong>{w.against(against.length, lines)}</strong> {w.againstWhat}
            </p>
            <ul className={styles.plainList}>
              {against.map(({ awardId, publicId, title, findings }) => (
                <li key={awardId}>
                  <Link to="/awards/$awardId" params={{ awardId }}>
                    {publicId}
                  </Link>{' '}
                  {title}
                  <Findings findings={findings} />
                </li>
              ))}
            </ul>
            <Button look="quiet" compact onPress={() => check.refetch()}>
              {w.checkAgain}
            </Button>
          </Note>
        )
      }
    </Asked>
  );
}
