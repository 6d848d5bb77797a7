import { useEffect, useState } from 'react';
import { $api } from '../../api/client.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { Window } from '../../kit/overlay/window.js';
import { Card } from '../../kit/page/card.js';
import { Loading } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { demoWords } from './demo.words.js';

/** The way back to the demo's first day. Nothing outside of the demo. */
export function DemoReset() {
  const w = useWords(demoWords);
  const [begun, setBegun] = useState(false);
  const reset = $api.useQuery('get', '/api/demo/reset');
  const begin = $api.useMutation('post', '/api/demo/reset');
  const refusals = reset.data?.moves.reset;
  if (begun) return <Running />;
  if (!refusals || refusals.some(({ code }) => code === 'no_demo')) return null;
  return (
    <Card title={w.title}>
      <p className="soft">{w.lead}</p>
      <div>
        <Confirm
          label={w.reset}
          refusals={refusals}
          title={w.ask}
          act={w.act}
          actLook="stop"
          onConfirm={async () => {
            await begin.mutateAsync({});
            setBegun(true);
          }}
        >
          <p>{w.explained}</p>
        </Confirm>
      </div>
    </Card>
  );
}

/** Nobody is served meanwhile: the page looks every second whether it is over, and then begins at the sign-in. */
function Running() {
  const w = useWords(demoWords);
  useEffect(() => {
    const look = async () => {
      const answer = await fetch('/api/demo/reset').catch(() => null);
      const { running } = answer?.ok ? ((await answer.json()) as { running: boolean }) : { running: true };
      if (!running) location.assign('/sign-in');
    };
    const timer = setInterval(() => void look(), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Window title={w.title} open>
      <p>{w.running}</p>
      <Loading />
    </Window>
  );
}
