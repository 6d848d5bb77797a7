import { useState } from 'react';
import { Select, TextField } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import { pointsOf, scoreOf, type Content } from '../content.rules.js';
import { rubricWords } from '../rubric.words.js';
import styles from './grid.module.css';

type Threshold = Content['threshold'];

/** When scores come to “met”. */
export function ThresholdField({
  content: { threshold, levels },
  onChange,
}: {
  content: Content;
  onChange: (next: (content: Content) => Content) => void;
}) {
  const w = useWords(rubricWords);
  const [mean, setMean] = useState(threshold.minimumMean === null ? '' : pointsOf(threshold.minimumMean));
  const change = (part: Partial<Threshold>) =>
    onChange((content) => ({ ...content, threshold: { ...content.threshold, ...part } }));
  const byMean = threshold.model === 'weighted_mean';
  return (
    <div className={styles.threshold}>
      <Select
        dense
        label={w.model}
        value={threshold.model}
        onChange={(event) => {
          const model = event.target.value as Threshold['model'];
          change({ model, minimumMean: model === 'weighted_mean' ? scoreOf(mean) : null });
        }}
      >
        {Object.entries(w.models).map(([model, name]) => (
          <option key={model} value={model}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        dense
        label={w.minimumLevel}
        value={threshold.minimumLevel}
        onChange={(event) => change({ minimumLevel: event.target.value })}
      >
        {levels.map(({ id, title }, place) => (
          <option key={id} value={id}>
            {title || w.level(place + 1)}
          </option>
        ))}
      </Select>
      {byMean && (
        <TextField
          dense
          short
          inputMode="decimal"
          label={w.minimumMean}
          value={mean}
          onChange={(event) => {
            setMean(event.target.value);
            change({ minimumMean: scoreOf(event.target.value) });
          }}
        />
      )}
    </div>
  );
}
