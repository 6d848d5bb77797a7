import { Link } from '@tanstack/react-router';
import type { Api } from '../api/client.js';
import { Time } from '../kit/page/time.js';
import { Table } from '../kit/table/table.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import styles from '../history/audit.module.css';
import { disclosureWords } from './disclosure.words.js';

/** Who was given what of whom. A name leads to everything of that person in the log. */
export function DisclosureTable({ rows }: { rows: readonly Api['DisclosureView'][] }) {
  const w = useWords(disclosureWords);
  const format = useFormat();
  return (
    <Table
      caption={w.caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'at',
          title: w.at,
          cell: ({ at }) => (
            <span className={styles.line}>
              <Time at={at} as="shortDay" /> <span className="soft">{format.time(at)}</span>
            </span>
          ),
        },
        {
          key: 'reader',
          title: w.reader,
          names: true,
          cell: ({ readerId, readerName, basis }) => (
            <>
              <Link to="/disclosures" search={{ readerId }}>
                {readerName ?? w.basis[basis]}
              </Link>
              <span className="soft">, {w.basis[basis]}</span>
            </>
          ),
        },
        {
          key: 'what',
          title: w.what,
          cell: ({ record, title }) => (
            <>
              {w.record[record]}
              {title && <span className="soft">, {title}</span>}
            </>
          ),
        },
        {
          key: 'learner',
          title: w.learner,
          cell: ({ learnerId, learnerName, studentId }) => (
            <>
              <Link to="/disclosures" search={{ learnerId }}>
                {learnerName}
              </Link>
              {studentId && <span className="soft"> {studentId}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
