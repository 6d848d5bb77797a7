import type { Api } from '../../api/client.js';
import { Stages, type Stage } from '../../kit/status/stages.js';
import { useWords } from '../../words/words.js';
import { standingWords } from './standing.words.js';

const order = ['writing', 'sent', 'review', 'decision', 'transcript'] as const;
const ended: ReadonlySet<Api['StandingView']['situation']> = new Set(['withdrawn', 'expired', 'denied', 'taken_back']);

/** The way of a claim as a line, up to where it is. */
export function ClaimStages({ standing: { stage, situation } }: { standing: Api['StandingView'] }) {
  const w = useWords(standingWords);
  const here = order.indexOf(stage);
  const stateOf = (place: number): Stage['state'] => {
    if (place < here || (place === here && situation === 'posted')) return 'done';
    if (place > here) return 'next';
    return ended.has(situation) ? 'stopped' : 'now';
  };
  return (
    <Stages
      label={w.line}
      stages={order.map((name, place) => ({ name: w.stages[name], state: stateOf(place) }))}
      said={w.states}
    />
  );
}
