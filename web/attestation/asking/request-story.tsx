import type { Api } from '../../api/client.js';
import { Chip } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { askingWords } from './asking.words.js';

type Attestation = Api['AttestationView'];

/** A link that has run out is over, whether the clock has put it away yet or not. */
export function RequestState({ state }: { state: Attestation['state'] }) {
  const w = useWords(askingWords);
  const tone = { asked: 'warn', opened: 'warn', declined: 'stop', expired: 'stop' } as const;
  return <Chip tone={state in tone ? tone[state as keyof typeof tone] : 'plain'}>{w.state[state]}</Chip>;
}

/** Where a request stands, as a sentence: who has it, since when, and until when. */
export function useRequestStory() {
  const w = useWords(askingWords);
  const { ago, day } = useFormat();
  return ({ state, attestorName, askedAt, openedAt, closedAt, expiresAt }: Attestation): string => {
    const when = state === 'asked' ? askedAt : state === 'opened' ? (openedAt ?? askedAt) : (closedAt ?? expiresAt);
    return w.story[state](attestorName, ago(when), day(expiresAt));
  };
}
