import { useState } from 'react';
import { Button } from '../../kit/action/button.js';
import { useWords } from '../../words/words.js';
import {
  changedLevel,
  movedLevel,
  pointsOf,
  scoreOf,
  withoutLevel,
  type Content,
  type Level,
} from '../content.rules.js';
import { rubricWords } from '../rubric.words.js';
import styles from './grid.module.css';

interface Props {
  level: Level;
  place: number;
  count: number;
  onChange: (next: (content: Content) => Content) => void;
}

/** A level: its name, its points, and where it stands. */
export function LevelHead({ level: { id, title, score }, place, count, onChange }: Props) {
  const w = useWords(rubricWords);
  const [points, setPoints] = useState(pointsOf(score));
  const name = title || w.level(place + 1);
  return (
    <th scope="col" className={styles.level}>
      <input
        className={styles.name}
        aria-label={`${w.level(place + 1)}, ${w.levelTitle}`}
        placeholder={w.level(place + 1)}
        value={title}
        maxLength={100}
        onChange={(event) => onChange((content) => changedLevel(content, id, { title: event.target.value }))}
      />
      <span className={styles.points}>
        <input
          inputMode="decimal"
          aria-label={`${w.points}: ${name}`}
          value={scoreOf(points) === score ? points : pointsOf(score)}
          onChange={(event) => {
            setPoints(event.target.value);
            const next = scoreOf(event.target.value);
            if (next !== null) onChange((content) => changedLevel(content, id, { score: next }));
          }}
        />
        <span aria-hidden="true">{w.points}</span>
      </span>
      <span className={styles.acts}>
        {place > 0 && (
          <Button
            look="plain"
            compact
            aria-label={w.lowerNamed(name)}
            onPress={() => onChange((content) => movedLevel(content, place, -1))}
          >
            {w.lower}
          </Button>
        )}
        {place < count - 1 && (
          <Button
            look="plain"
            compact
            aria-label={w.higherNamed(name)}
            onPress={() => onChange((content) => movedLevel(content, place, 1))}
          >
            {w.higher}
          </Button>
        )}
        <Button
          look="plain"
          compact
          aria-label={w.removeNamed(name)}
          onPress={() => onChange((content) => withoutLevel(content, id))}
        >
          {w.remove}
        </Button>
      </span>
    </th>
  );
}
