import { useWords } from '../words/words.js';
import styles from './draft.module.css';
import { draftWords } from './draft.words.js';
import { useUnsent } from './open-drafts.js';

/** Says so while what was typed cannot be sent. */
export function UnsentBanner() {
  const w = useWords(draftWords);
  const { texts, kept, waits } = useUnsent();
  if (texts === 0 || !waits) return null;
  return (
    <div className={styles.banner} role="status">
      {w.unsent(texts, kept)}
    </div>
  );
}
