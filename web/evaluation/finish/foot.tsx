import { Button } from '../../kit/action/button.js';
import { KeyName } from '../../keys/key-name.js';
import { useWords } from '../../words/words.js';
import { commands } from '../keys/commands.js';
import type { Scoring } from '../rubric/use-scoring.js';
import type { Sheet } from '../sheet/use-sheet.js';
import { finishWords } from './finish.words.js';
import styles from './finish.module.css';

/** The bar at the foot: how far the review is, what is left, and the way to finish. */
export function Foot({ scoring, sheet, onFinish }: { scoring: Scoring; sheet: Sheet; onFinish: () => void }) {
  const w = useWords(finishWords);
  const { scored, done } = scoring;
  const left = scored.length - done;
  const { missing } = sheet.evaluation;
  return (
    <footer className={styles.foot}>
      <span className={styles.bars} aria-hidden="true">
        {scored.map(({ key, field }) => (
          <i key={key} className={sheet.autosave.valueOf(field) === null ? '' : styles.full} />
        ))}
      </span>
      <span className={styles.far}>
        <span className="soft num">{w.progress(done, scored.length)}</span>
        <span className={styles.left}>
          {left > 0 ? w.leftToScore(left) : missing.length > 0 ? w.leftElse(missing.length) : w.ready}
        </span>
      </span>
      <Button compact onPress={onFinish}>
        {w.finish} <KeyName command={commands.finish} />
      </Button>
    </footer>
  );
}
