import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { $api } from '../../api/client.js';
import { useSession } from '../../account/session.js';
import { Button } from '../../kit/action/button.js';
import { Page } from '../../kit/page/page.js';
import { Empty, Note } from '../../kit/status/status.js';
import { byCursor } from '../../kit/table/more.js';
import { Paged } from '../../kit/table/paged.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { QueueFilters } from './queue-filters.js';
import { QueueTable } from './queue-table.js';
import { toQuery, type QueueSearch } from './queue-search.js';
import { queueWords } from './queue.words.js';

/** A reader's own claims: what is due first, searched and sorted by the address. */
export function QueuePage() {
  const w = useWords(queueWords);
  const search = useSearch({ from: '/shell/assignments' });
  const navigate = useNavigate({ from: '/assignments' });
  const queue = $api.useInfiniteQuery('get', '/api/assignments', { params: { query: toQuery(search) } }, byCursor);
  const show = (next: QueueSearch) => void navigate({ search: next, replace: true });
  const filtered = Object.keys(search).length > 0;
  return (
    <Page title={w.title} width="wide" lead={<Load />}>
      <QueueFilters search={search} onChange={show} />
      <Paged
        list={queue}
        none={
          <Empty title={w.emptyTitle}>
            <p>{filtered ? w.emptyFiltered : w.empty}</p>
            {filtered && (
              <Button look="quiet" compact onPress={() => show({})}>
                {w.clear}
              </Button>
            )}
          </Empty>
        }
      >
        {(rows) => <QueueTable rows={rows} />}
      </Paged>
    </Page>
  );
}

/** How much the reader holds, and why no more comes, if none does. */
function Load() {
  const w = useWords(queueWords);
  const textOf = useRefusalText();
  const { person } = useSession();
  const reviewer = $api.useQuery('get', '/api/reviewers/{personId}', { params: { path: { personId: person.id } } });
  if (!reviewer.data) return null;
  const { open, capacity, notAsked } = reviewer.data;
  return (
    <>
      <p>
        {w.lead(open, capacity)} <Link to="/reviewer">{w.ownPage}</Link>
      </p>
      {notAsked.length > 0 && (
        <Note tone="warn">
          <strong>{w.notAsked}</strong> {notAsked.map(textOf).join(' ')}
        </Note>
      )}
    </>
  );
}
