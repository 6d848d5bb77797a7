import type { Refusal } from '../../api/problem.js';
import { Note } from '../../kit/status/status.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import type { Marking } from '../marks/use-marking.js';
import type { Sheet } from '../sheet/use-sheet.js';
import { Conflicts } from './conflicts.js';
import { Criterion } from './criterion.js';
import { rubricWords } from './rubric.words.js';
import styles from './rubric.module.css';
import type { Scoring } from './use-scoring.js';

interface Props {
  assignmentId: string;
  sheet: Sheet;
  scoring: Scoring;
  marking: Marking;
  /** Why nothing can be written now; empty when it can. */
  refusals: readonly Refusal[];
}

/** The rubric, one criterion open at a time. */
export function RubricPane({ assignmentId, sheet, scoring, marking, refusals }: Props) {
  const w = useWords(rubricWords);
  const textOf = useRefusalText();
  const { standing } = sheet;
  return (
    <div className={styles.pane}>
      <h2 className="unseen">{w.title}</h2>
      {refusals.length > 0 && (
        <Note tone="plain">
          {refusals.map((refusal) => (
            <p key={refusal.code}>{textOf(refusal)}</p>
          ))}
        </Note>
      )}
      {standing.refusals.length > 0 && (
        <Note tone="stop" role="alert">
          {standing.refusals.map((refusal) => (
            <p key={refusal.code}>{textOf(refusal)}</p>
          ))}
        </Note>
      )}
      <Conflicts sheet={sheet} scoring={scoring} />
      <p className="unseen" role="status">
        {scoring.said}
      </p>
      <div className={styles.criteria}>
        {scoring.scored.map((one) => (
          <Criterion
            key={one.key}
            assignmentId={assignmentId}
            one={one}
            sheet={sheet}
            scoring={scoring}
            marking={marking}
            open={scoring.openKey === one.key}
            locked={refusals.length > 0}
          />
        ))}
      </div>
    </div>
  );
}
