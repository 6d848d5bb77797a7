import { Button } from '../../kit/action/button.js';
import { TextArea } from '../../kit/form/inputs.js';
import { Actions } from '../../kit/page/page.js';
import { Note } from '../../kit/status/status.js';
import { Paragraphs } from '../../kit/text/paragraphs.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { outcomeWords } from './outcome.words.js';
import type { useStatement } from './use-statement.js';
import styles from './draft.module.css';

type Props = ReturnType<typeof useStatement>;

/** The answer: grows with what is written, counts its words, and says quietly that it is kept. */
export function StatementField(statement: Props) {
  const w = useWords(outcomeWords);
  const { number } = useFormat();
  const { text, write, conflict } = statement;
  const words = text.match(/\S+/g)?.length ?? 0;
  return (
    <div className={styles.section}>
      {conflict && <Conflict {...statement} theirs={conflict.statement} />}
      <TextArea
        label={w.answer}
        hint={w.answerHint}
        maxLength={50_000}
        rows={8}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <div className={styles.under}>
        <SavedLine {...statement} />
        <span>{w.words(words).replace(String(words), number(words))}</span>
      </div>
    </div>
  );
}

function SavedLine({ state, savedAt }: Props) {
  const w = useWords(outcomeWords);
  const { time } = useFormat();
  const said = { saving: w.saving, failed: w.notSaved, saved: savedAt === null ? '' : w.saved(time(savedAt)) }[state];
  return <span role="status">{said}</span>;
}

function Conflict({ text, theirs, settle }: Props & { theirs: string }) {
  const w = useWords(outcomeWords);
  return (
    <Note tone="warn" role="alert">
      <strong>{w.conflictTitle}</strong>
      <p>{w.conflictText}</p>
      <div className={styles.compare}>
        <div className={styles.version}>
          <h3>{w.mine}</h3>
          <Paragraphs text={text} />
        </div>
        <div className={styles.version}>
          <h3>{w.theirs}</h3>
          <Paragraphs text={theirs} />
        </div>
      </div>
      <Actions>
        <Button onPress={() => settle(text)}>{w.keepMine}</Button>
        <Button look="quiet" onPress={() => settle(theirs)}>
          {w.keepTheirs}
        </Button>
        <Button look="quiet" onPress={() => settle(`${text}\n\n${theirs}`)}>
          {w.keepBoth}
        </Button>
      </Actions>
    </Note>
  );
}
