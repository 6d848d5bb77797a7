import type { Refusal } from '../../api/problem.js';
import { Button } from '../../kit/action/button.js';
import { TextField } from '../../kit/form/inputs.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { knobWords } from './knob.words.js';
import type { Knobs } from './knobs.rules.js';
import styles from './knobs.module.css';

type Cap = Knobs['caps'][number];

interface Props {
  caps: readonly Cap[];
  refusals: readonly Refusal[];
  onSet: (caps: Cap[]) => void;
}

/** The limits on credit, each with what it says, how much, and where it comes from. */
export function CapsField({ caps, refusals, onSet }: Props) {
  const w = useWords(knobWords);
  const textOf = useRefusalText();
  const [name, meaning] = w.knobs['caps']!;
  const change = (id: string, part: Partial<Cap>) =>
    onSet(caps.map((cap) => (cap.id === id ? { ...cap, ...part } : cap)));
  const whole = (text: string) => (text.trim() === '' || Number.isNaN(Number(text)) ? null : Math.trunc(Number(text)));
  return (
    <fieldset className={styles.caps}>
      <legend>{name}</legend>
      <p className="soft small">{meaning}</p>
      {caps.map((cap) => (
        <div key={cap.id} className={styles.cap}>
          <TextField
            dense
            label={w.capLabel}
            value={cap.label}
            error={
              refusals
                .filter(({ about }) => about === cap.id)
                .map(textOf)
                .join(' ') || undefined
            }
            onChange={(event) => change(cap.id, { label: event.target.value })}
          />
          <TextField
            dense
            label={w.capSource}
            value={cap.source}
            onChange={(event) => change(cap.id, { source: event.target.value })}
          />
          <TextField
            dense
            short
            inputMode="numeric"
            label={w.capPercent}
            value={cap.percentOfProgram ?? ''}
            onChange={(event) => change(cap.id, { percentOfProgram: whole(event.target.value) })}
          />
          <TextField
            dense
            short
            inputMode="numeric"
            label={w.capCredits}
            value={cap.creditsMax === null ? '' : Number(cap.creditsMax)}
            onChange={(event) => {
              const credits = whole(event.target.value);
              change(cap.id, { creditsMax: credits === null ? null : credits.toFixed(2) });
            }}
          />
          <Button
            look="plain"
            compact
            aria-label={w.removeNamed(cap.label)}
            onPress={() => onSet(caps.filter(({ id }) => id !== cap.id))}
          >
            {w.remove}
          </Button>
        </div>
      ))}
      <div>
        <Button look="quiet" compact onPress={() => onSet([...caps, newCap(caps, w.newCap)])}>
          {w.addCap}
        </Button>
      </div>
    </fieldset>
  );
}

/** A limit over everything that somebody may bring, of a quarter of the program. */
function newCap(caps: readonly Cap[], label: string): Cap {
  let number = caps.length + 1;
  while (caps.some(({ id }) => id === `limit-${number}`)) number += 1;
  return {
    id: `limit-${number}`,
    label,
    scope: 'program',
    counts: 'prior_learning',
    method: null,
    subjectCode: null,
    creditsMax: null,
    percentOfProgram: 25,
    appliesToProgramCreditsAtMost: null,
    source: '–',
  };
}
