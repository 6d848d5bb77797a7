import { Button } from '../kit/action/button.js';
import { Actions } from '../kit/page/page.js';
import { Note } from '../kit/status/status.js';
import { useWords } from '../words/words.js';
import styles from './draft.module.css';
import { draftWords } from './draft.words.js';
import type { UsedDraft } from './use-draft.js';

/** Two versions of a text that only a person can bring together. Nothing while there is one. */
export function DraftConflict({ draft: { value, conflict } }: { draft: UsedDraft }) {
  const w = useWords(draftWords);
  if (!conflict) return null;
  return (
    <Note tone="warn" role="alert">
      <strong>{w.twoVersions}</strong>
      <p>{w.twoWhy}</p>
      <div className={styles.versions}>
        <Version title={w.yours} text={value} />
        <Version title={w.other} text={conflict.theirs} />
      </div>
      <Actions>
        <Button look="quiet" onPress={() => conflict.choose('mine')}>
          {w.keepMine}
        </Button>
        <Button look="quiet" onPress={() => conflict.choose('theirs')}>
          {w.keepTheirs}
        </Button>
        <Button onPress={() => conflict.choose('both')}>{w.keepBoth}</Button>
      </Actions>
    </Note>
  );
}

function Version({ title, text }: { title: string; text: string }) {
  const w = useWords(draftWords);
  return (
    <section className={styles.version} aria-label={title}>
      <strong>{title}</strong>
      <p>{text.trim() === '' ? w.empty : text}</p>
    </section>
  );
}
