import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { AskReason } from '../award/ask-reason.js';
import { $api, type Api } from '../api/client.js';
import { Button } from '../kit/action/button.js';
import { Window } from '../kit/overlay/window.js';
import { Card } from '../kit/page/card.js';
import { Actions } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { Note } from '../kit/status/status.js';
import { byCursor } from '../kit/table/more.js';
import { Paged } from '../kit/table/paged.js';
import { Table } from '../kit/table/table.js';
import { Paragraphs } from '../kit/text/paragraphs.js';
import { useFormat } from '../words/format.js';
import { sharedWords } from '../words/shared.words.js';
import { useWords } from '../words/words.js';
import { retentionWords } from './retention.words.js';

/** Legal holds, those that were lifted too. */
export function Holds() {
  const w = useWords(retentionWords);
  const format = useFormat();
  const list = useHolds({});
  return (
    <Paged list={list} none={<p>{w.noHolds}</p>}>
      {(rows) => (
        <Table
          caption={w.holds}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'learner',
              title: w.learner,
              names: true,
              cell: ({ learnerId, learnerName }) => (
                <Link to="/learners/$learnerId" params={{ learnerId }}>
                  {learnerName}
                </Link>
              ),
            },
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
  if (hold.liftedAt !== null) {
    return (
      <>
        {w.lifted(hold.liftedBy!, format.day(hold.liftedAt))} <span className="soft">{hold.liftedReason}</span>
      </>
    );
  }
  return (
    <Actions>
      <span>{w.inForce}</span>
      {hold.kept > 0 && <Kept hold={hold} />}
      <AskReason
        label={w.lift}
        act={w.lift}
        compact
        refusals={[]}
        title={w.liftTitle}
        why={w.liftWhy}
        onReason={(reason) => lift.mutateAsync({ params: { path: { id: hold.id } }, body: { reason } })}
      />
    </Actions>
  );
}

/** What the hold kept of what its learner removed or changed, in a window. */
function Kept({ hold }: { hold: Api['HoldView'] }) {
  const w = useWords(retentionWords);
  const s = useWords(sharedWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" compact onPress={() => setOpen(true)}>
        {w.kept(hold.kept)}
      </Button>
      <Window title={w.keptTitle} open={open} wide onClose={() => setOpen(false)}>
        <KeptList holdId={hold.id} />
        <Actions>
          <Button look="quiet" onPress={() => setOpen(false)}>
            {s.close}
          </Button>
        </Actions>
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
    <Paged list={list} none={<p>{w.keptNothing}</p>}>
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

const useHolds = (query: { learnerId?: string }) =>
  $api.useInfiniteQuery('get', '/api/legal-holds', { params: { query: { limit: 50, ...query } } }, byCursor);

/** On a learner's page: the holds on them, and the way to keep everything of theirs until a hold is lifted. */
export function LearnerHolds({ learnerId }: { learnerId: string }) {
  const w = useWords(retentionWords);
  const format = useFormat();
  const set = $api.useMutation('post', '/api/legal-holds');
  return (
    <Card title={w.holds}>
      <Asked query={useHolds({ learnerId })}>
        {({ pages }) => {
          const inForce = pages.flatMap(({ rows }) => rows).filter(({ liftedAt }) => liftedAt === null);
          return (
            <>
              {inForce.length === 0 && <p>{w.noneHere}</p>}
              {inForce.map((hold) => (
                <Note key={hold.id} tone="warn">
                  <p>
                    <strong>{hold.claimReference === null ? w.allHeld : w.claimHeld(hold.claimReference)}</strong>{' '}
                    {hold.reason}
                  </p>
                  <p className="soft">{w.by(hold.setBy, format.day(hold.setAt))}</p>
                  <State hold={hold} />
                </Note>
              ))}
              {inForce.every(({ claimId }) => claimId !== null) && (
                <AskReason
                  label={w.set}
                  act={w.set}
                  compact
                  refusals={[]}
                  title={w.set}
                  why={w.setWhy}
                  onReason={(reason) => set.mutateAsync({ body: { learnerId, reason } })}
                />
              )}
            </>
          );
        }}
      </Asked>
    </Card>
  );
}
