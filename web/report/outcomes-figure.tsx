import { $api, type Api } from '../api/client.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { Figure } from './figure.js';
import type { FiguresQuery } from './insights-search.js';
import { OutcomeDimension } from './outcome-dimension.js';
import { outcomesWords } from './outcomes.words.js';

/** What was decided, by group of learners; small numbers are withheld. */
export function OutcomesFigure({ query }: { query: FiguresQuery }) {
  const w = useWords(outcomesWords);
  const asked = $api.useQuery('get', '/api/reports/outcomes', { params: { query } });
  return (
    <Figure
      title={w.title}
      table="outcomes"
      query={query}
      asked={asked}
      said={(view) => (
        <>
          <p>
            <Said view={view} />
          </p>
          <p className="soft small">{w.rule(view.fewest)}</p>
        </>
      )}
      numbers={({ tables, fewest }) =>
        tables
          .filter(({ rows }) => rows.length > 0)
          .map((table) => <OutcomeDimension key={table.by} table={table} fewest={fewest} />)
      }
    />
  );
}

function Said({ view: { tables, fewest } }: { view: Api['OutcomesView'] }) {
  const w = useWords(outcomesWords);
  const format = useFormat();
  const total = tables[0]?.total;
  if (!total || total.all.claims === null) return w.tooFew(fewest);
  const { all, full } = total;
  if (full.percent === null) return w.saidAll(format.number(all.claims ?? 0));
  return w.said(format.number(all.claims ?? 0), format.percent(full.percent / 100));
}
