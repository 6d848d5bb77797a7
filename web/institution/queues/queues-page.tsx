import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Card } from '../../kit/page/card.js';
import { Facts } from '../../kit/page/facts.js';
import { Page } from '../../kit/page/page.js';
import { Time } from '../../kit/page/time.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { Table } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { Late } from './late.js';
import { queueWords } from './queues.words.js';
import { Schedule } from './schedule.js';

const lookEvery = 10_000;

/** How the work behind the pages goes. Looks again by itself. */
export function QueuesPage() {
  const w = useWords(queueWords);
  const health = $api.useQuery('get', '/api/queues', {}, { refetchInterval: lookEvery });
  const given = health.data?.late.filter(({ state }) => state !== 'active').length;
  return (
    <Page
      title={w.title}
      lead={given === undefined ? undefined : <p>{given > 0 ? w.late(given) : w.fine}</p>}
      actions={
        health.data && (
          <>
            <Button look="quiet" compact onPress={() => health.refetch()}>
              {w.refresh}
            </Button>
            <span className="soft small">
              {w.asOf} <Time at={health.data.at} as="time" />
            </span>
          </>
        )
      }
    >
      <Asked query={health}>{(view) => <Health view={view} />}</Asked>
    </Page>
  );
}

function Health({ view: { queues, relay, late, schedule, store } }: { view: Api['QueueHealth'] }) {
  const w = useWords(queueWords);
  const { number } = useFormat();
  return (
    <>
      <Late late={late} />
      <Card title={w.relayTitle}>
        <Facts
          facts={[
            [w.waiting, number(relay.waiting)],
            [w.oldest, relay.oldestSeconds === null ? w.none : w.seconds(relay.oldestSeconds)],
            [w.unsettled, number(relay.unsettled)],
          ]}
        />
      </Card>
      <Card title={w.queuesTitle}>
        {queues === null ? (
          <Note tone="stop">{w.away}</Note>
        ) : (
          <>
            <Table
              caption={w.queuesTitle}
              rows={queues}
              keyOf={({ name }) => name}
              columns={[
                { key: 'name', title: w.queue, names: true, cell: ({ name }) => w.names[name] ?? name },
                { key: 'waiting', title: w.jobsWaiting, numeric: true, cell: ({ waiting }) => number(waiting) },
                { key: 'active', title: w.jobsActive, numeric: true, cell: ({ active }) => number(active) },
                { key: 'delayed', title: w.jobsDelayed, numeric: true, cell: ({ delayed }) => number(delayed) },
                { key: 'failed', title: w.jobsFailed, numeric: true, cell: ({ failed }) => number(failed) },
                {
                  key: 'oldest',
                  title: w.oldest,
                  numeric: true,
                  cell: ({ oldestSeconds }) => (oldestSeconds === null ? '–' : w.seconds(oldestSeconds)),
                },
              ]}
            />
            <p className="soft small">{w.queuesNote(w.stores[store])}</p>
          </>
        )}
      </Card>
      <Schedule entries={schedule} />
    </>
  );
}
