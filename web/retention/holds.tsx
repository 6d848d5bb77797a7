import { AskReason } from '../award/ask-reason.js';
import { $api, type Api } from '../api/client.js';
import { byCursor } from '../kit/table/more.js';
import { Paged } from '../kit/table/paged.js';
import { Table } from '../kit/table/table.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { retentionWords } from './retention.words.js';

/** Legal holds, those that were lifted too. */
export function Holds() {
  const w = useWords(retentionWords);
  const format = useFormat();
  const list = $api.useInfiniteQuery('get', '/api/legal-holds', { params: { query: { limit: 50 } } }, byCursor);
  return (
    <Paged list={list} none={<p>{w.noHolds}</p>}>
      {(rows) => (
        <Table
          caption={w.holds}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { key: 'learner', title: w.learner, names: true, cell: ({ learnerName }) => learnerName },
            {
              key: 'what',
              title: w.what,
              cell: ({ claimReference }) => (claimReference === null ? w.all : w.claim(claimReference)),
            },
            { key: 'reason', title: w.reason, cell: ({ reason }) => reason },
            { key: 'by', title: w.setBy, cell: ({ setBy, setAt }) => w.by(setBy, format.day(setAt)) },
            { key: 'state', title: w.state, cell: (hold) => <State hold={hold} /> },
          ]}
        />
      )}
    </Paged>
  );
}

function State({ hold }: { hold: Api['HoldView'] }) {
  const w = useWords(retentionWords);
  const format = useFormat();
  const lift = $api.useMutation('post', '/api/legal-holds/{id}/lifting');
  if (hold.liftedAt !== null) return w.lifted(hold.liftedBy!, format.day(hold.liftedAt));
  return (
    <>
      {w.inForce}{' '}
      <AskReason
        label={w.lift}
        act={w.lift}
        compact
        refusals={[]}
        title={w.liftTitle}
        why={w.liftWhy}
        onReason={(reason) => lift.mutateAsync({ params: { path: { id: hold.id } }, body: { reason } })}
      />
    </>
  );
}

/** On a learner's page: keeps everything of theirs until the hold is lifted. */
export function SetHold({ learnerId }: { learnerId: string }) {
  const w = useWords(retentionWords);
  const set = $api.useMutation('post', '/api/legal-holds');
  return (
    <AskReason
      label={w.set}
      act={w.set}
      refusals={[]}
      title={w.set}
      why={w.setWhy}
      onReason={(reason) => set.mutateAsync({ body: { learnerId, reason } })}
    />
  );
}
