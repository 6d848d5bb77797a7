import { useState } from 'react';
import { AskReason } from '../award/ask-reason.js';
import { $api, type Api } from '../api/client.js';
import { Button } from '../kit/action/button.js';
import { Window } from '../kit/overlay/window.js';
import { Card } from '../kit/page/card.js';
import { byCursor } from '../kit/table/more.js';
import { Paged } from '../kit/table/paged.js';
import { Table } from '../kit/table/table.js';
import { Paragraphs } from '../kit/text/paragraphs.js';
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
      {w.inForce} {hold.kept > 0 && <Kept hold={hold} />}
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

/** What the hold kept of what its learner removed or changed, in a window. */
function Kept({ hold }: { hold: Api['HoldView'] }) {
  const w = useWords(retentionWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" compact onPress={() => setOpen(true)}>
        {w.kept(hold.kept)}
      </Button>
      <Window title={w.keptTitle} open={open} wide onClose={() => setOpen(false)}>
        <KeptList holdId={hold.id} />
      </Window>
    </>
  );
}

function KeptList({ holdId }: { holdId: string }) {
  const w = useWords(retentionWords);
  const format = useFormat();
  const params = { path: { id: holdId }, query: { limit: 50 } };
  const list = $api.useInfiniteQuery('get', '/api/legal-holds/{id}/kept', { params }, byCursor);
  return (
    <Paged list={list} none={<p>{w.nothing}</p>}>
      {(rows) =>
        rows.map(({ id, title, description, keptAt, fileName, size, url, body }) => (
          <Card key={id} title={title} aside={w.keptOn(format.day(keptAt))}>
            {description !== '' && <p>{description}</p>}
            {url !== null && <p>{url}</p>}
            {body !== null && <Paragraphs text={body} />}
            {fileName !== null && (
              <a href={`/api/legal-holds/${holdId}/kept/${id}/content`} download>
                {w.keptFile(fileName, format.size(size!))}
              </a>
            )}
          </Card>
        ))
      }
    </Paged>
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
