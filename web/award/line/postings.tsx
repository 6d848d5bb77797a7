import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Table } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { ledgerWords } from '../ledger.words.js';
import { awardWords } from './award.words.js';

/** Every batch that the line was in, who prepared and released it, and what the SIS said. */
export function Postings({ postings }: { postings: readonly Api['TrailPosting'][] }) {
  const w = useWords(awardWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  const by = (name: string | null, at: string | null) =>
    at && (
      <>
        {name}
        <span className={styles.under}>{format.shortDay(at)}</span>
      </>
    );
  return (
    <Card title={w.postings}>
      {postings.length === 0 ? (
        <p>{w.postingsNone}</p>
      ) : (
        <Table
          caption={w.postings}
          rows={postings}
          keyOf={({ batchId }) => batchId}
          columns={[
            {
              key: 'batch',
              title: w.batch,
              names: true,
              cell: ({ batchId, number }) => (
                <Link to="/batches/$batchId" params={{ batchId }}>
                  {l.batch(number)}
                </Link>
              ),
            },
            { key: 'prepared', title: w.prepared, cell: (one) => by(one.preparedByName, one.preparedAt) },
            { key: 'released', title: w.released, cell: (one) => by(one.releasedByName, one.releasedAt) },
            {
              key: 'answer',
              title: w.answer,
              cell: ({ posting, reason, postedOn, reference }) => (
                <>
                  {l.answer[posting]}
                  <span className={styles.under}>{reason ?? (postedOn && format.calendarDay(postedOn))}</span>
                  {reference && <span className={styles.under}>{w.reference(reference)}</span>}
                </>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}
