import { lazy } from 'react';
import { $api, type Api } from '../api/client.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { Figure } from './figure.js';
import type { FiguresQuery } from './insights-search.js';
import { insightsWords } from './insights.words.js';
import { Numbers } from './numbers.js';
import { stagesWords } from './stages.words.js';

const StagesChart = lazy(() => import('./charts/stages-chart.js'));

type Row = Api['StageRow'];

/** Days in each stage: of the one in the middle, and of nine in ten. */
export function StagesFigure({ query }: { query: FiguresQuery }) {
  const w = useWords(stagesWords);
  const { stages, days } = useWords(insightsWords);
  const format = useFormat();
  const asked = $api.useQuery('get', '/api/reports/stages', { params: { query } });
  const nameOf = (stage: string) => stages[stage as keyof typeof stages];
  const number = (value: number | null) => (value === null ? '–' : format.number(value));
  const inDays = (value: number | null) => (value === null ? '–' : days(format.number(value)));
  return (
    <Figure
      title={w.title}
      table="stages"
      query={query}
      asked={asked}
      said={({ rows }) => <Said rows={rows} nameOf={nameOf} inDays={inDays} />}
      chart={({ rows }) =>
        rows.some(({ left }) => left > 0) && (
          <StagesChart
            rows={rows.filter(({ p50 }) => p50 !== null).map((row) => ({ ...row, name: nameOf(row.stage) }))}
            p50={w.days(w.p50)}
            p90={w.days(w.p90)}
          />
        )
      }
      numbers={({ rows }) => (
        <Numbers
          caption={w.caption}
          rows={rows}
          keyOf={({ stage }) => stage}
          columns={[
            { key: 'stage', title: w.stage, names: true, cell: ({ stage }) => nameOf(stage) },
            { key: 'left', title: w.left, numeric: true, cell: ({ left }) => format.number(left) },
            { key: 'p50', title: w.days(w.p50), numeric: true, cell: ({ p50 }) => number(p50) },
            { key: 'p90', title: w.days(w.p90), numeric: true, cell: ({ p90 }) => number(p90) },
            { key: 'waiting', title: w.waiting, numeric: true, cell: ({ waiting }) => format.number(waiting) },
            { key: 'overdue', title: w.overdue, numeric: true, cell: ({ overdue }) => format.number(overdue) },
          ]}
        />
      )}
    />
  );
}

function Said({
  rows,
  nameOf,
  inDays,
}: {
  rows: readonly Row[];
  nameOf: (stage: string) => string;
  inDays: (days: number | null) => string;
}) {
  const w = useWords(stagesWords);
  const [longest] = rows.filter(({ p50 }) => p50 !== null).sort((a, b) => b.p50! - a.p50!);
  const late = rows.reduce((sum, { overdue }) => sum + overdue, 0);
  return (
    <>
      <p>{longest ? w.said(nameOf(longest.stage), inDays(longest.p50), inDays(longest.p90)) : w.none}</p>
      {late > 0 && <p>{w.late(late)}</p>}
    </>
  );
}
