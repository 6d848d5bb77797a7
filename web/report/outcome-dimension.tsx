import { lazy, Suspense } from 'react';
import type { Api } from '../api/client.js';
import { Disclosure } from '../kit/page/disclosure.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { Numbers } from './numbers.js';
import { outcomesWords } from './outcomes.words.js';
import styles from './report.module.css';

const OutcomesChart = lazy(() => import('./charts/outcomes-chart.js'));

const outcomes = ['full', 'reduced', 'alternative', 'none', 'all'] as const;

type Row = Api['OutcomeRow'];

/** One table of outcomes with its picture: the groups of which every number may be told. */
export function OutcomeDimension({ table, fewest }: { table: Api['OutcomeTable']; fewest: number }) {
  const w = useWords(outcomesWords);
  const format = useFormat();
  const { by, rows, total } = table;
  const nameOf = ({ group, title }: Row): string => {
    if (group === null) return w.noGroup[by];
    if (by === 'attempt') return w.attempt(group);
    if (by === 'experience') return w.experiences[group as keyof typeof w.experiences];
    return title ? `${group} ${title}` : group;
  };
  const told = [...rows, total].some((row) => outcomes.some((outcome) => row[outcome].withheld === null));
  const whole = rows.filter((row) => outcomes.every((outcome) => row[outcome].withheld === null));
  const numbers = (
    <Numbers
      caption={w.dimensions[by]}
      rows={[...rows.map((row) => ({ row, name: nameOf(row) })), { row: total, name: w.total }]}
      keyOf={({ name }) => name}
      columns={[
        { key: 'group', title: w.group, names: true, cell: ({ name }) => name },
        ...outcomes.map((outcome) => ({
          key: outcome,
          title: w.outcomes[outcome],
          numeric: true,
          cell: ({ row }: { row: Row }) => <Cell cell={row[outcome]} fewest={fewest} whole={outcome === 'all'} />,
        })),
      ]}
    />
  );
  return (
    <section className={styles.dimension}>
      {told && <h3>{w.dimensions[by]}</h3>}
      <div className={whole.length > 0 ? styles.beside : undefined}>
        {whole.length > 0 && (
          <div className={styles.chart} aria-hidden="true">
            <Suspense fallback={null}>
              <OutcomesChart
                rows={whole.map((row) => ({
                  name: nameOf(row),
                  full: row.full.claims ?? 0,
                  reduced: row.reduced.claims ?? 0,
                  alternative: row.alternative.claims ?? 0,
                  none: row.none.claims ?? 0,
                }))}
                names={w.outcomes}
                percent={format.percent}
              />
            </Suspense>
          </div>
        )}
        {told ? numbers : <Disclosure title={w.allWithheld(w.dimensions[by])}>{numbers}</Disclosure>}
      </div>
    </section>
  );
}

function Cell({ cell, fewest, whole }: { cell: Api['CountCell']; fewest: number; whole: boolean }) {
  const w = useWords(outcomesWords);
  const format = useFormat();
  if (cell.claims === null) {
    return <span className={styles.withheld}>{cell.withheld === 'few' ? w.few(fewest) : w.derivable}</span>;
  }
  const claims = format.number(cell.claims);
  return whole || cell.percent === null ? claims : w.share(claims, format.percent(cell.percent / 100));
}
