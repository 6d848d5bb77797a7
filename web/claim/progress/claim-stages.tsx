import type { Api } from '../../api/client.js';
import { Stages, type Stage } from '../../kit/status/stages.js';
import { useWords } from '../../words/words.js';
import { progressWords } from './progress.words.js';

const order = ['writing', 'sent', 'in_review', 'decision', 'record'] as const;

/** The line of stages. `posted`: the credit has reached the transcript, so nothing is left to wait for. */
export function ClaimStages({ stage, posted = false }: { stage: Api['HubClaim']['stage']; posted?: boolean }) {
  const w = useWords(progressWords);
  const now = posted ? order.length - 1 : order.indexOf(stage ?? 'writing');
  const stateOf = (place: number): Stage['state'] => {
    if (stage === null && place === now) return 'stopped';
    if (place < now || (posted && place === now)) return 'done';
    return place === now ? 'now' : 'next';
  };
  return (
    <Stages
      label={w.stagesLabel}
      stages={order.map((name, place) => ({ name: w.stages[name], state: stateOf(place) }))}
      said={w.stageSaid}
    />
  );
}
