import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Card } from '../../kit/page/card.js';
import { Time } from '../../kit/page/time.js';
import { Chip } from '../../kit/status/status.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import { queueWords } from './queues.words.js';

type LateReaction = Api['LateReaction'];

/** What should have followed from an event and did not, with the reason and a way to try it again. */
export function Late({ late }: { late: readonly LateReaction[] }) {
  const w = useWords(queueWords);
  const columns: Column<LateReaction>[] = [
    {
      key: 'what',
      title: w.what,
      names: true,
      cell: ({ event, reaction }) => <code>{w.follows(event, reaction)}</code>,
    },
    { key: 'since', title: w.happened, cell: ({ at }) => <Time at={at} as="ago" /> },
    {
      key: 'state',
      title: w.state,
      cell: ({ state, attempts }) => (
        <>
          <Chip tone={state === 'failed' ? 'stop' : 'warn'}>{w.states[state]}</Chip>
          {attempts > 0 && ` ${w.tries(attempts)}`}
        </>
      ),
    },
    { key: 'reason', title: w.reason, cell: ({ reason }) => reason ?? '–' },
    { key: 'retry', title: '', cell: (reaction) => <Retry reaction={reaction} /> },
  ];
  return (
    <Card title={w.lateTitle}>
      {late.length > 0 ? (
        <Table caption={w.lateTitle} columns={columns} rows={late} keyOf={({ id }) => id} />
      ) : (
        <p>{w.lateNone}</p>
      )}
    </Card>
  );
}

function Retry({ reaction: { id, moves } }: { reaction: LateReaction }) {
  const w = useWords(queueWords);
  const { mutateAsync } = $api.useMutation('post', '/api/queues/reactions/{jobId}/retrial');
  return (
    <Button
      look="quiet"
      compact
      refusals={moves.retry}
      onPress={() => mutateAsync({ params: { path: { jobId: id } } }).catch(() => undefined)}
    >
      {w.retry}
    </Button>
  );
}
