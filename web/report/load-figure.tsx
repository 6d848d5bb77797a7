import { lazy } from 'react';
import { $api, type Api } from '../api/client.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { Figure } from './figure.js';
import type { FiguresQuery } from './insights-search.js';
import { loadWords } from './load.words.js';
import { Numbers } from './numbers.js';

const LoadChart = lazy(() => import('./charts/load-chart.js'));

type Row = Api['LoadRow'];

/** How much each reviewer reads and has, and how fast. */
export function LoadFigure({ query }: { query: FiguresQuery }) {
  const w = useWords(loadWords);
  const format = useFormat();
  const asked = $api.useQuery('get', '/api/reports/load', { params: { query } });
  const nameOf = ({ name, number }: Row) => name ?? w.numbered(number);
  const number = (value: number | null) => (value === null ? '–' : format.number(value));
  const sum = (rows: readonly Row[], of: 'read' | 'kept') => rows.reduce((total, row) => total + row[of], 0);
  return (
    <Figure
      title={w.title}
      table="load"
      query={query}
      asked={asked}
      said={({ rows }) => (
        <>
          <p>
            {w.said(
              format.number(sum(rows, 'read')),
              format.number(rows.length),
              format.number(sum(rows, 'read') - sum(rows, 'kept')),
            )}
          </p>
          {rows.some(({ name }) => name === null) && <p className="soft small">{w.names}</p>}
        </>
      )}
      chart={({ rows }) =>
        rows.length > 0 && <LoadChart rows={rows.map((row) => ({ ...row, name: nameOf(row) }))} names={w} />
      }
      numbers={({ rows }) => (
        <Numbers
          caption={w.caption}
          rows={rows}
          keyOf={({ number }) => String(number)}
          columns={[
            { key: 'name', title: w.reviewer, names: true, cell: nameOf },
            { key: 'open', title: w.open, numeric: true, cell: ({ open, capacity }) => w.ofCapacity(open, capacity) },
            { key: 'late', title: w.late, numeric: true, cell: ({ late }) => format.number(late) },
            { key: 'read', title: w.read, numeric: true, cell: ({ read }) => format.number(read) },
            { key: 'kept', title: w.kept, numeric: true, cell: ({ kept }) => format.number(kept) },
            { key: 'declined', title: w.declined, numeric: true, cell: ({ declined }) => format.number(declined) },
            { key: 'p50', title: w.days(w.p50), numeric: true, cell: ({ p50 }) => number(p50) },
            { key: 'p90', title: w.days(w.p90), numeric: true, cell: ({ p90 }) => number(p90) },
          ]}
        />
      )}
    />
  );
}
