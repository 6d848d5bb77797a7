import { Button } from '../../kit/action/button.js';
import { Actions } from '../../kit/page/page.js';
import { Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { useFieldName } from '../sheet/use-field-name.js';
import type { Conflict } from '../sheet/autosave.js';
import type { Sheet } from '../sheet/use-sheet.js';
import { rubricWords } from './rubric.words.js';
import styles from './rubric.module.css';
import type { Scoring } from './use-scoring.js';

/** Fields that were written in two places: both versions, and the reader chooses. Nothing is written over before that. */
export function Conflicts({ sheet, scoring }: { sheet: Sheet; scoring: Pick<Scoring, 'scored'> }) {
  return sheet.standing.conflicts.map((conflict) => (
    <Two key={conflict.field} conflict={conflict} sheet={sheet} scored={scoring.scored} />
  ));
}

function Two({ conflict, sheet, scored }: { conflict: Conflict; sheet: Sheet; scored: Scoring['scored'] }) {
  const w = useWords(rubricWords);
  const name = useFieldName(scored);
  const { field, yours, theirs } = conflict;
  const { levels } = sheet.evaluation.rubric.content;
  const said = (value: string | null) => levels.find(({ id }) => id === value)?.title ?? (value || w.emptyValue);
  const isText = /^(comment|outcome)\.|^(summary|rationale|privateNote)$/.test(field);
  const settle = (value: string | null) => () => sheet.autosave.settle(field, value);
  return (
    <Note tone="warn" role="alert">
      <strong>
        {w.two}: {name(field)}
      </strong>
      <p>{w.twoHint}</p>
      <dl className={styles.two}>
        <div>
          <dt>{w.yours}</dt>
          <dd>{said(yours)}</dd>
        </div>
        <div>
          <dt>{w.theirs}</dt>
          <dd>{said(theirs)}</dd>
        </div>
      </dl>
      <Actions>
        <Button look="quiet" compact onPress={settle(yours)}>
          {w.keepYours}
        </Button>
        <Button look="quiet" compact onPress={settle(theirs)}>
          {w.keepTheirs}
        </Button>
        {isText && yours && theirs && (
          <Button look="quiet" compact onPress={settle(`${theirs}\n\n${yours}`)}>
            {w.keepBoth}
          </Button>
        )}
      </Actions>
    </Note>
  );
}
