import { getRouteApi, Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { byCursor } from '../../kit/table/more.js';
import { Paged } from '../../kit/table/paged.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { FindingTable } from './finding-table.js';
import { reconciliationWords, whoRan } from './reconciliation.words.js';
import { countOf } from './reconciliations-page.js';

type Run = Api['ReconciliationView'];
const route = getRouteApi('/shell/reconciliations/$reconciliationId');

/** One comparison: the three lists, each difference with what to do about it. */
export function ReconciliationPage() {
  const { reconciliationId: id } = route.useParams();
  const run = $api.useQuery('get', '/api/reconciliations/{id}', { params: { path: { id } } });
  return <Asked query={run}>{(view) => <TheRun run={view} />}</Asked>;
}

function TheRun({ run }: { run: Run }) {
  const w = useWords(reconciliationWords);
  const format = useFormat();
  const total = run.awardedNotPosted + run.postedNotAwarded + run.differs;
  const { list } = route.useSearch();
  return (
    <Page
      title={w.titleOf(format.day(run.runAt))}
      back={<Link to="/reconciliations">{w.back}</Link>}
      lead={<p>{w.leadOf(whoRan(run, w), format.number(run.extractRows), format.number(run.matched))}</p>}
    >
      {total === 0 ? (
        <Note tone="act">
          <p>{w.allAgree}</p>
        </Note>
      ) : (
        <>
          <Lists run={run} total={total} />
          <Findings id={run.id} />
          <p className={styles.downloads}>
            <a href={`/api/reconciliations/${run.id}/file${list ? `?list=${list}` : ''}`} download>
              {w.download}
            </a>
          </p>
        </>
      )}
      <p className="soft small">
        {w.extract}: <span className={styles.hash}>{run.extractSha256}</span>
      </p>
    </Page>
  );
}

function Lists({ run, total }: { run: Run; total: number }) {
  const w = useWords(reconciliationWords);
  const counts = countOf(run);
  const tabs = [
    [undefined, `${w.all} (${total})`],
    ...(['awarded_not_posted', 'posted_not_awarded', 'differs'] as const).map(
      (list) => [list, `${w.list[list]} (${counts[list]})`] as const,
    ),
  ] as const;
  return (
    <nav className={styles.tabs} aria-label={w.lists}>
      {tabs.map(([list, name]) => (
        <Link
          key={name}
          from="/reconciliations/$reconciliationId"
          to="."
          search={list ? { list } : {}}
          activeOptions={{ exact: true, includeSearch: true }}
          replace
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

function Findings({ id }: { id: string }) {
  const w = useWords(reconciliationWords);
  const { list } = route.useSearch();
  const params = { path: { id }, query: { limit: 100, ...(list ? { list } : {}) } };
  const found = $api.useInfiniteQuery('get', '/api/reconciliations/{id}/findings', { params }, byCursor);
  return (
    <Paged list={found} none={<p>{w.noneInList}</p>}>
      {(rows) => <FindingTable rows={rows} />}
    </Paged>
  );
}
