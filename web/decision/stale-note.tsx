import { Button } from '../kit/action/button.js';
import { Actions } from '../kit/page/page.js';
import { Note } from '../kit/status/status.js';
import { useWords } from '../words/words.js';
import { approvalWords } from './approval.words.js';

/** The claim was read anew, or moved otherwise, while the decision was written: nothing is lost, and both are shown. */
export function StaleNote({ onKeep, onAnew }: { onKeep: () => void; onAnew: () => void }) {
  const w = useWords(approvalWords);
  return (
    <Note tone="warn" role="alert">
      <strong>{w.staleTitle}</strong>
      <p>{w.stale}</p>
      <Actions>
        <Button compact onPress={onKeep}>
          {w.staleOn}
        </Button>
        <Button compact look="quiet" onPress={onAnew}>
          {w.staleAnew}
        </Button>
      </Actions>
    </Note>
  );
}
