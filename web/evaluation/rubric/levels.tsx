import { KeyName } from '../../keys/key-name.js';
import { useWords } from '../../words/words.js';
import { levelCommands } from '../keys/commands.js';
import type { Evaluation, Scored } from '../sheet/sheet.rules.js';
import { rubricWords } from './rubric.words.js';
import styles from './rubric.module.css';

interface Props {
  one: Scored;
  levels: Evaluation['rubric']['content']['levels'];
  /** The place of the chosen level; -1 for none. */
  chosen: number;
  locked: boolean;
  onChoose: (levelId: string) => void;
}

/** The levels of one criterion, from lowest to highest, each with what it looks like here. */
export function Levels({ one, levels, chosen, locked, onChoose }: Props) {
  const w = useWords(rubricWords);
  return (
    <fieldset className={styles.levels}>
      <legend className="unseen">{w.levelOf(one.title)}</legend>
      {levels.map(({ id, title }, at) => (
        <label key={id} className={`${styles.level} ${at === chosen ? styles.on : ''}`}>
          <input
            type="radio"
            className={styles.radio}
            name={one.field}
            checked={at === chosen}
            disabled={locked}
            onChange={() => onChoose(id)}
          />
          <span className={styles.place}>
            {levelCommands[at] && !locked ? (
              <KeyName command={levelCommands[at]} />
            ) : (
              <kbd aria-hidden="true">{at + 1}</kbd>
            )}
          </span>
          <span>
            <b>{title}</b>
            <span className={styles.looks}>{one.descriptors[id]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
