import { useState } from 'react';
import { Chip } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { descriptorOf, type Content, type Criterion, type Level } from '../content.rules.js';
import { rubricWords } from '../rubric.words.js';
import styles from './preview.module.css';

/** The rubric as it stands beside a claim: one criterion open at a time, its levels by number. */
export function RubricPreview({ content: { criteria, levels } }: { content: Content }) {
  const w = useWords(rubricWords);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  return (
    <div className={styles.sheet}>
      {criteria.map((criterion, place) => (
        <details key={criterion.id} name="criterion" open={place === 0}>
          <summary>
            <span>{criterion.title || w.criterion(place + 1)}</span>
            <span className={styles.facts}>
              {criterion.mustMeet && <Chip tone="warn">{w.must}</Chip>}
              <span className="soft small">{w.weightOf(criterion.weight)}</span>
            </span>
          </summary>
          {criterion.description && <p className="soft">{criterion.description}</p>}
          <Levels
            criterion={criterion}
            levels={levels}
            chosen={chosen[criterion.id]}
            onChoose={(level) => setChosen({ ...chosen, [criterion.id]: level })}
          />
        </details>
      ))}
    </div>
  );
}

interface LevelsProps {
  criterion: Criterion;
  levels: readonly Level[];
  chosen: string | undefined;
  onChoose: (levelId: string) => void;
}

function Levels({ criterion, levels, chosen, onChoose }: LevelsProps) {
  const w = useWords(rubricWords);
  return (
    <fieldset className={styles.levels}>
      <legend className="unseen">{criterion.title}</legend>
      {levels.map((level, place) => (
        <label key={level.id} className={styles.level}>
          <input
            type="radio"
            name={`preview-${criterion.id}`}
            checked={chosen === level.id}
            onChange={() => onChoose(level.id)}
          />
          <span className={styles.name}>
            <kbd>{place + 1}</kbd> {level.title || w.level(place + 1)}
          </span>
          <span className={styles.text}>{descriptorOf(criterion, level.id) || w.emptyText}</span>
        </label>
      ))}
    </fieldset>
  );
}
