import { lazy } from 'react';
import { $api, type Api } from '../api/client.js';
import { Table } from '../kit/table/table.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { Figure } from './figure.js';
import { flowWords } from './flow.words.js';
import type { FiguresQuery } from './insights-search.js';
import styles from './report.module.css';

const FlowChart = lazy(() => import('./charts/flow-chart.js'));

/** Claims that come and go, week by week. */
export function FlowFigure({ query }: { query: FiguresQuery }) {
  const w = useWords(flowWords);
  const format = useFormat();
  const asked = $api.useQuery('get', '/api/reports/flow', { params: { query } });
  const weekOf = (row: Api['FlowRow']) => format.shortDay(`${row.week}T12:00:00Z`);
  return (
    <Figure
      title={w.title}
      table="flow"
      query={query}
      asked={asked}
      said={({ rows }) => <Said rows={rows} />}
      chart={({ rows }) =>
        rows.some(({ came, open }) => came + open > 0) && (
          <FlowChart rows={fromFirst(rows).map((row) => ({ ...row, name: weekOf(row) }))} names={w} />
        )
      }
      numbers={({ rows }) => (
        <div className={styles.long} role="region" aria-label={w.table(rows.length)} tabIndex={0}>
          <Table
            grid
            caption={w.caption}
            rows={[...fromFirst(rows)].reverse()}
            keyOf={({ week }) => week}
            columns={[
              { key: 'week', title: w.week, names: true, cell: weekOf },
              { key: 'came', title: w.came, numeric: true, cell: ({ came }) => format.number(came) },
              { key: 'decided', title: w.decided, numeric: true, cell: ({ decided }) => format.number(decided) },
              { key: 'ended', title: w.ended, numeric: true, cell: ({ ended }) => format.number(ended) },
              { key: 'open', title: w.open, numeric: true, cell: ({ open }) => format.number(open) },
            ]}
          />
        </div>
      )}
    />
  );
}

/** From the first week in which there was anything: the weeks before it say nothing. */
function fromFirst(rows: readonly Api['FlowRow'][]): readonly Api['FlowRow'][] {
  const first = rows.findIndex(({ came, open }) => came + open > 0);
  return first <= 0 ? rows : rows.slice(first);
}

function Said({ rows }: { rows: readonly Api['FlowRow'][] }) {
  const w = useWords(flowWords);
  const format = useFormat();
  const sum = (of: 'came' | 'decided' | 'ended') => rows.reduce((total, row) => total + row[of], 0);
  const change = sum('came') - sum('decided') - sum('ended');
  return (
    <p>
      {w.said(format.number(sum('came')), format.number(sum('decided')), format.number(rows.at(-1)?.open ?? 0))}{' '}
      {change > 0 && w.growing}
      {change < 0 && w.shrinking}
    </p>
  );
}
