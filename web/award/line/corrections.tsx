import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { ledgerWords } from '../ledger.words.js';
import { useLineColumns } from '../line-columns.js';
import { awardWords } from './award.words.js';

/** What was issued, taken back and issued again for the claim, and what was let through. Nothing where nothing was. */
export function Corrections({ trail: { award, corrections } }: { trail: Api['TrailView'] }) {
  const w = useWords(awardWords);
  const format = useFormat();
  const columns = useColumns();
  return (
    <>
      {corrections.length > 1 && (
        <Card title={w.corrections}>
          <Table
            caption={w.corrections}
            rows={corrections}
            keyOf={({ id }) => id}
            currentKey={award.id}
            columns={columns}
          />
        </Card>
      )}
      {award.overrides.length > 0 && (
        <Card title={w.overrides}>
          <ul className={styles.plainList}>
            {award.overrides.map(({ code, byName, at, reason }) => (
              <li key={code}>
                {w.codes[code] ?? code}
                <span className={styles.under}>{w.overrideBy(byName ?? '', format.day(at), reason)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function useColumns(): readonly Column<Api['Correction']>[] {
  const w = useWords(awardWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  const { line, credits, term } = useLineColumns<Api['Correction']>(({ id }) => id);
  return [
    line,
    credits,
    term,
    {
      key: 'issued',
      title: w.issued,
      cell: ({ openedAt, openedByName, reason }) => (
        <>
          {`${format.shortDay(openedAt)}, ${openedByName ?? w.bySystem}`}
          {reason && <span className={styles.under}>{reason}</span>}
        </>
      ),
    },
    {
      key: 'posting',
      title: w.answer,
      cell: ({ posting, voidedAt }) => (
        <span className={styles.nowrap}>
          {l.posting[posting]}
          {voidedAt && <span className={styles.under}>{w.takenBackAt(format.shortDay(voidedAt))}</span>}
        </span>
      ),
    },
  ];
}
