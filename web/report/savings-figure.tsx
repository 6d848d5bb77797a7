import { $api, type Api } from '../api/client.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { Figure } from './figure.js';
import type { FiguresQuery } from './insights-search.js';
import { Numbers } from './numbers.js';
import styles from './report.module.css';
import { savingsWords } from './savings.words.js';

type Row = Api['SavingsRow'];

/** Credit that was awarded, and what it would have cost in class. */
export function SavingsFigure({ query }: { query: FiguresQuery }) {
  const w = useWords(savingsWords);
  const format = useFormat();
  const asked = $api.useQuery('get', '/api/reports/savings', { params: { query } });
  const money = (cents: number | null) => (cents === null ? '–' : format.money(cents));
  const said = ({ total, fewest }: Api['SavingsView']) => {
    if (total.credits === null) return w.tooFew(fewest);
    if (total.claims === 0) return w.none;
    const credits = format.credits(total.credits);
    return total.tuitionCents === null ? w.saidCredits(credits) : w.said(credits, money(total.tuitionCents));
  };
  const cell = (fewest: number, show: (row: Row) => string) => (row: Row) =>
    row.withheld === null ? (
      show(row)
    ) : (
      <span className={styles.withheld}>{row.withheld === 'few' ? w.few(fewest) : w.derivable}</span>
    );
  return (
    <Figure
      title={w.title}
      table="savings"
      query={query}
      asked={asked}
      said={(view) => <p>{said(view)}</p>}
      numbers={({ rows, total, fewest }) =>
        (total.claims ?? rows.length) !== 0 && (
          <Numbers
            caption={w.caption}
            rows={[...rows, total]}
            keyOf={(row) => (row === total ? 'total' : (row.group ?? 'none'))}
            columns={[
              {
                key: 'program',
                title: w.program,
                names: true,
                cell: (row) =>
                  row === total ? <b>{w.total}</b> : row.title ? `${row.group} ${row.title}` : w.noProgram,
              },
              {
                key: 'claims',
                title: w.claims,
                numeric: true,
                cell: cell(fewest, (row) => format.number(row.claims ?? 0)),
              },
              {
                key: 'credits',
                title: w.credits,
                numeric: true,
                cell: cell(fewest, (row) => format.credits(row.credits ?? '0')),
              },
              { key: 'tuition', title: w.tuition, numeric: true, cell: cell(fewest, (row) => money(row.tuitionCents)) },
              { key: 'fees', title: w.fees, numeric: true, cell: cell(fewest, (row) => money(row.feesCents)) },
            ]}
          />
        )
      }
    />
  );
}
