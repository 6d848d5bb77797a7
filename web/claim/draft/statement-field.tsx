import { DraftConflict } from '../../draft/draft-conflict.js';
import { DraftStatus } from '../../draft/draft-status.js';
import type { UsedDraft } from '../../draft/use-draft.js';
import { TextArea } from '../../kit/form/inputs.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { outcomeWords } from './outcome.words.js';
import styles from './draft.module.css';

/** The answer: grows with what is written, counts its words, and says quietly where it is safe. */
export function StatementField({ draft }: { draft: UsedDraft }) {
  const w = useWords(outcomeWords);
  const { number } = useFormat();
  const words = draft.value.match(/\S+/g)?.length ?? 0;
  return (
    <div className={styles.section}>
      <DraftConflict draft={draft} />
      <TextArea
        label={w.answer}
        hint={w.answerHint}
        maxLength={50_000}
        rows={8}
        value={draft.value}
        onChange={(event) => draft.setValue(event.target.value)}
      />
      <div className={styles.under}>
        <DraftStatus draft={draft} />
        <span>{w.words(words, number(words))}</span>
      </div>
    </div>
  );
}
