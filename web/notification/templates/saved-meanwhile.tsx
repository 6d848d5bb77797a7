import type { Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Actions } from '../../kit/page/page.js';
import { Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import styles from './templates.module.css';
import { templateWords } from './template.words.js';

interface Props {
  newer: Api['WordingView'];
  onKeep: () => unknown;
  onTake: () => unknown;
}

/** What somebody else saved while these words were written: both are there, and the reader chooses. */
export function SavedMeanwhile({ newer, onKeep, onTake }: Props) {
  const w = useWords(templateWords);
  return (
    <Note tone="warn" role="alert">
      <strong>{w.staleTitle}</strong>
      <p>{w.stale(newer.changedBy ?? '')}</p>
      <p className={styles.subject}>{newer.subject}</p>
      <p className={styles.text}>{newer.text}</p>
      <Actions>
        <Button compact onPress={onKeep}>
          {w.keepMine}
        </Button>
        <Button compact look="quiet" onPress={onTake}>
          {w.takeTheirs}
        </Button>
      </Actions>
    </Note>
  );
}
