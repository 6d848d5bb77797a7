import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Time } from '../../kit/page/time.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { ledgerWords } from '../ledger.words.js';
import { readyWords } from './ready.words.js';

/** What waits for the registrar besides the lines: batches, refused lines, differences. */
export function Desk() {
  const w = useWords(readyWords);
  const desk = $api.useQuery('get', '/api/registrar-desk');
  return (
    <Card title={w.desk}>
      <Asked query={desk}>{(view) => <Waiting desk={view} />}</Asked>
    </Card>
  );
}

function Waiting({ desk: { prepared, unanswered, rejected, reconciliation } }: { desk: Api['DeskView'] }) {
  const w = useWords(readyWords);
  const l = useWords(ledgerWords);
  if (prepared.length + unanswered.length + rejected === 0 && !reconciliation) return <p>{w.deskClear}</p>;
  return (
    <ul className={styles.desk}>
      {prepared.map(({ id, number, lines, preparedByName, preparedAt, release }) => (
        <Thing key={id} at={preparedAt} hint={w.preparedBy(preparedByName ?? '', l.lines(lines))}>
          <Link to="/batches/$batchId" params={{ batchId: id }}>
            {release.length === 0 ? w.toRelease(number) : w.ownBatch(number)}
          </Link>
        </Thing>
      ))}
      {unanswered.map(({ id, number, waiting, releasedAt }) => (
        <Thing key={id} at={releasedAt} hint={w.sentWith(l.lines(waiting))}>
          <Link to="/batches/$batchId" params={{ batchId: id }}>
            {w.unanswered(number)}
          </Link>
        </Thing>
      ))}
      {rejected > 0 && (
        <Thing at={null} hint={w.rejectedHint(rejected)}>
          <Link to="/awards" search={{ check: 'held' }}>
            {w.rejected(rejected)}
          </Link>
        </Thing>
      )}
      {reconciliation && <Difference run={reconciliation} />}
    </ul>
  );
}

function Difference({ run }: { run: Api['ReconciliationView'] }) {
  const w = useWords(readyWords);
  const count = run.awardedNotPosted + run.postedNotAwarded + run.differs;
  return (
    <Thing at={run.runAt} hint={w.differencesHint}>
      <Link to="/reconciliations/$reconciliationId" params={{ reconciliationId: run.id }}>
        {count === 0 ? w.noDifferences : w.differences(count)}
      </Link>
    </Thing>
  );
}

function Thing({ at, hint, children }: { at: string | null; hint: string; children: ReactNode }) {
  return (
    <li>
      {children}
      <span className={styles.under}>
        {hint} {at && <Time at={at} as="ago" />}
      </span>
    </li>
  );
}
