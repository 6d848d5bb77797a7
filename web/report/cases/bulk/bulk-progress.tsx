import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { $api, queries, type Api } from '../../../api/client.js';
import { Button } from '../../../kit/action/button.js';
import { Failure } from '../../../kit/status/failure.js';
import { Note } from '../../../kit/status/status.js';
import { useWords } from '../../../words/words.js';
import { casesSearch } from '../cases.search.js';
import styles from './bulk.module.css';
import { bulkWords } from './bulk.words.js';
import { LeftOut } from './left-out.js';

type View = Api['BulkActView'];
const isOver = (state: View['state'] | undefined) => state === 'done' || state === 'cancelled';

/** What becomes of a bulk act: the seconds in which it can be taken back, that it runs, and how it went. */
export function BulkProgress({ id }: { id: string }) {
  const w = useWords(bulkWords);
  const navigate = useNavigate();
  const { data: act, error } = $api.useQuery(
    'get',
    '/api/bulk-acts/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (isOver(state.data?.state) ? false : 1000) },
  );
  const over = isOver(act?.state);
  useEffect(() => {
    if (over) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== '/api/bulk-acts/{id}' });
  }, [over]);
  if (!act) return <Failure error={error} />;
  return (
    <Note tone={act.refused > 0 ? 'warn' : act.state === 'done' ? 'act' : 'plain'} role="status">
      {act.state === 'waiting' && <Held act={act} />}
      {act.state === 'running' && <p>{w.running}</p>}
      {act.state === 'cancelled' && <p>{w.undone}</p>}
      {act.state === 'done' && <p>{w.done(act.done)}</p>}
      {act.state === 'done' && act.refused > 0 && <LeftOut title={w.leftOut(act.refused)} claims={act.claims} />}
      {over && (
        <Button
          look="plain"
          compact
          onPress={() =>
            navigate({
              to: '/claims',
              search: (now: object) => casesSearch({ ...now, act: '' }),
              replace: true,
            })
          }
        >
          {w.hide}
        </Button>
      )}
    </Note>
  );
}

/** Counts the seconds down. The server keeps the time: closing the page changes nothing. */
function Held({ act }: { act: View }) {
  const w = useWords(bulkWords);
  const seconds = useSecondsUntil(act.startsAt);
  const undo = $api.useMutation('post', '/api/bulk-acts/{id}/cancellation');
  return (
    <div className={styles.held}>
      <span aria-hidden="true">{w.held[act.act](act.claims.length, seconds)}</span>
      <span className="unseen">{w.held[act.act](act.claims.length, 10)}</span>
      <Button
        look="quiet"
        compact
        refusals={act.moves.cancel}
        onPress={() => undo.mutateAsync({ params: { path: { id: act.id } } }).catch(() => undefined)}
      >
        {w.undo}
      </Button>
      <Failure error={undo.error} />
    </div>
  );
}

function useSecondsUntil(at: string): number {
  const left = () => Math.max(0, Math.ceil((Date.parse(at) - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.max(0, Math.ceil((Date.parse(at) - Date.now()) / 1000))), 250);
    return () => clearInterval(timer);
  }, [at]);
  return seconds;
}
