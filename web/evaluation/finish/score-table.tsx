import { Chip } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { rubricWords } from '../rubric/rubric.words.js';
import type { Scoring } from '../rubric/use-scoring.js';
import type { Sheet } from '../sheet/use-sheet.js';
import { finishWords } from './finish.words.js';
import styles from './finish.module.css';

/** Every criterion with its level, and what the rubric makes of them. */
export function ScoreTable({ scoring, sheet: { autosave, evaluation } }: { scoring: Scoring; sheet: Sheet }) {
  const w = useWords(finishWords);
  const rubric = useWords(rubricWords);
  const { levels } = evaluation.rubric.content;
  const { result, mean } = evaluation;
  return (
    <section className={styles.part}>
      <h3>{w.scores}</h3>
      <table className={styles.scores}>
        <thead>
          <tr>
            <th scope="col">{w.criterion}</th>
            <th scope="col">{w.level}</th>
          </tr>
        </thead>
        <tbody>
          {scoring.scored.map(({ key, field, title, mustMeet }) => {
            const at = levels.findIndex(({ id }) => id === autosave.valueOf(field));
            return (
              <tr key={key}>
                <th scope="row">
                  {title} {mustMeet && <span className="soft small">({rubric.mustMeet})</span>}
                </th>
                <td>
                  {at >= 0 ? <Chip tone="act">{rubric.scored(at + 1, levels[at]!.title)}</Chip> : rubric.notScored}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        <strong>{w.byRubric}:</strong> {w.results[result]} {mean !== null && w.mean((mean / 100).toFixed(2))}
      </p>
    </section>
  );
}
