import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Chip } from '../../kit/status/status.js';
import { Table } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { ledgerWords } from '../ledger.words.js';
import { reconciliationWords } from './reconciliation.words.js';
import { Side } from './sides.js';

type Finding = Api['ReconciliationFinding'];

/** Differences, each with both sides and what to do about it. */
export function FindingTable({ rows }: { rows: readonly Finding[] }) {
  const w = useWords(reconciliationWords);
  const l = useWords(ledgerWords);
  return (
    <Table
      caption={w.caption}
      rows={rows}
      keyOf={({ position }) => String(position)}
      columns={[
        { key: 'line', title: l.line, names: true, cell: (finding) => <Line finding={finding} /> },
        { key: 'ours', title: w.ours, cell: ({ ours, fields }) => <Side side={ours} fields={fields} /> },
        { key: 'theirs', title: w.theirs, cell: ({ theirs, fields }) => <Side side={theirs} fields={fields} /> },
        {
          key: 'do',
          title: w.what2do,
          cell: ({ list, because }) => (
            <>
              <Chip tone="warn">{w.list[list]}</Chip>
              <span className={styles.under}>{because && w.because[because]}</span>
              {w.next[because ?? list]}
            </>
          ),
        },
      ]}
    />
  );
}

function Line({ finding: { awardId, ours, theirs, learnerName, line } }: { finding: Finding }) {
  const w = useWords(reconciliationWords);
  const number = ours?.publicId ?? theirs?.publicId;
  return (
    <>
      {awardId && number ? (
        <Link to="/awards/$awardId" params={{ awardId }} className={styles.nowrap}>
          {number}
        </Link>
      ) : (
        (number ?? (ours ?? theirs)?.course)
      )}
      {learnerName && <span className={styles.under}>{learnerName}</span>}
      {line !== null && <span className={styles.under}>{`${w.line} ${line}`}</span>}
    </>
  );
}
