import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Card } from '../../kit/page/card.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { Asked } from '../../kit/status/asked.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { deliveryWords } from './delivery.words.js';

/** How often to look while it is on its way, in milliseconds. */
const soon = 3000;

type Delivery = Api['DeliveryView'];

/** How far a released batch came on its way to the student system. */
export function BatchDelivery({ batchId }: { batchId: string }) {
  const w = useWords(deliveryWords);
  const delivery = $api.useQuery(
    'get',
    '/api/batches/{id}/delivery',
    { params: { path: { id: batchId } } },
    {
      refetchInterval: ({ state: { data } }) => (data?.state === 'waiting' || data?.state === 'sending' ? soon : false),
    },
  );
  return (
    <Card title={w.title}>
      <Asked query={delivery}>
        {(view) => (
          <>
            <Standing delivery={view} />
            <Send batchId={batchId} delivery={view} />
            <Tries attempts={view.attempts} />
          </>
        )}
      </Asked>
    </Card>
  );
}

function Standing({ delivery: { state, target, dueAt, deliveredAt, attempts } }: { delivery: Delivery }) {
  const w = useWords(deliveryWords);
  const { moment } = useFormat();
  const [last] = attempts;
  const why = last ? [w.outcomes[last.outcome], last.detail].filter(Boolean).join(' ') : '';
  if (state === 'delivered') return <p>{w.delivered(moment(deliveredAt!))}</p>;
  if (state === 'sending' || (state === 'waiting' && !dueAt)) return <p>{w.onItsWay}</p>;
  if (state === 'waiting') {
    return (
      <Note tone="warn">
        <p>{w.waits(moment(dueAt!))}</p>
        <p>{why}</p>
      </Note>
    );
  }
  if (state === 'stopped') {
    return (
      <Note tone="stop">
        <p>{w.stopped}</p>
        <p>{why}</p>
      </Note>
    );
  }
  return <p>{target ? w.notSent : w.noPlace}</p>;
}

function Send({ batchId, delivery: { state, moves } }: { batchId: string; delivery: Delivery }) {
  const w = useWords(deliveryWords);
  const { mutate, isPending, error } = $api.useMutation('post', '/api/batches/{id}/delivery');
  if (moves.send.length > 0) return null;
  return (
    <>
      <Button look="quiet" compact busy={isPending} onPress={() => mutate({ params: { path: { id: batchId } } })}>
        {state === null ? w.send : w.again}
      </Button>
      {state !== null && <p className="soft small">{w.againWhy}</p>}
      <Failure error={error} />
    </>
  );
}

function Tries({ attempts }: { attempts: Delivery['attempts'] }) {
  const w = useWords(deliveryWords);
  const { moment } = useFormat();
  if (attempts.length === 0) return null;
  return (
    <Disclosure title={w.tries(attempts.length)}>
      <ol>
        {attempts.map(({ at, place, outcome, detail }) => (
          <li key={at}>
            {moment(at)}: {w.outcomes[outcome]} {detail && <q>{detail}</q>} <span className="soft">{place}</span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
