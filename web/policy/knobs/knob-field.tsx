import { useState } from 'react';
import { Choice, Select, TextArea, TextField } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import { knobWords } from './knob.words.js';
import { textOf, valueAt, valueOf, type Kind, type Knobs } from './knobs.rules.js';
import styles from './knobs.module.css';

interface Props {
  path: string;
  kind: Kind;
  knobs: Knobs;
  error: string | undefined;
  onSet: (value: unknown) => void;
}

/** One value: what it is called, what it means, and the control that fits it. */
export function KnobField({ path, kind, knobs, error, onSet }: Props) {
  const w = useWords(knobWords);
  const [label, hint] = w.knobs[path]!;
  const value = valueAt(knobs, path);
  const [text, setText] = useState(() => textOf(kind, value, path));
  const write = (next: string) => {
    setText(next);
    onSet(valueOf(kind, next, path));
  };
  const said = { label, hint, error, dense: true };
  if (kind.as === 'yes') {
    return (
      <div className={styles.yes}>
        <Choice
          type="checkbox"
          label={label}
          hint={hint}
          checked={value === true}
          onChange={(event) => onSet(event.target.checked)}
        />
        {error && <p className={styles.error}>{error}</p>}
      </div>
    );
  }
  if (kind.as === 'choice') {
    return (
      <Select {...said} value={String(value)} onChange={(event) => onSet(event.target.value)}>
        {kind.of.map((one) => (
          <option key={one} value={one}>
            {w.choices[one] ?? one}
          </option>
        ))}
      </Select>
    );
  }
  if (kind.as === 'lines' || kind.as === 'bands' || kind.as === 'exclusions') {
    return <TextArea {...said} rows={3} value={text} onChange={(event) => write(event.target.value)} />;
  }
  const inputMode = kind.as === 'days' ? 'text' : 'decimal';
  return (
    <TextField {...said} short inputMode={inputMode} value={text} onChange={(event) => write(event.target.value)} />
  );
}
