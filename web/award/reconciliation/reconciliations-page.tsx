import { Link } from '@tanstack/react-router';
import { useHas } from '../../account/session.js';
import { $api, type Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { Time } from '../../kit/page/time.js';
import { Asked } from '../../kit/status/asked.js';
import { byCursor, More } from '../../kit/table/more.js';
import { Table } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { Compare } from './compare.js';
import { Regular } from './regular.js';
import { reconciliationWords, whoRan } from './reconciliation.words.js';

/** The ledger held against the SIS: load an extract, and what earlier ones found. */
export function Reconciliations() {
  const w = useWords(reconciliationWords);
  const mayCompare = useHas('registrar');
  const pages = $api.useInfiniteQuery('get', '/api/reconciliations', { params: { query: { limit: 50 } } }, byCursor);
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>}>
      {mayCompare && (
        <Card title={w.load}>
          <Compare />
        </Card>
      )}
      <Regular />
      <Card title={w.earlier}>
        <Asked query={pages}>{({ pages: shown }) => <Runs runs={shown.flatMap(({ rows }) => rows)} />}</Asked>
        <More pages={pages} />
      </Card>
    </Page>
  );
}

function Runs({ runs }: { runs: readonly Api['ReconciliationView'][] }) {
  const w = useWords(reconciliationWords);
  const format = useFormat();
  if (runs.length === 0) return <p>{w.none}</p>;
  return (
    <Table
      caption={w.earlier}
      rows={runs}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'run',
          title: w.run,
          names: true,
          cell: ({ id, runAt }) => (
            <Link to="/reconciliations/$reconciliationId" params={{ reconciliationId: id }}>
              <Time at={runAt} />
            </Link>
          ),
        },
        { key: 'by', title: w.by, cell: (run) => whoRan(run, w) },
        { key: 'scope', title: w.scope, cell: ({ termCode }) => termCode ?? w.wholeHistory },
        { key: 'rows', title: w.rows, numeric: true, cell: ({ extractRows }) => format.number(extractRows) },
        { key: 'agree', title: w.agree, numeric: true, cell: ({ matched }) => format.number(matched) },
        ...(['awarded_not_posted', 'posted_not_awarded', 'differs'] as const).map((list) => ({
          key: list,
          title: w.list[list],
          numeric: true,
          cell: (run: Api['ReconciliationView']) => format.number(countOf(run)[list]),
        })),
      ]}
    />
  );
}

/** How long each of the three lists is. */
export function countOf(run: Pick<Api['ReconciliationView'], 'awardedNotPosted' | 'postedNotAwarded' | 'differs'>) {
  return {
    awarded_not_posted: run.awardedNotPosted,
    posted_not_awarded: run.postedNotAwarded,
    differs: run.differs,
  };
}
