import { Button } from '../kit/action/button.js';
import { Failure } from '../kit/status/failure.js';
import { Quietly } from '../kit/status/quietly.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import styles from './draft.module.css';
import { draftWords } from './draft.words.js';
import { sayOwner } from './own-device.js';
import type { UsedDraft } from './use-draft.js';

/** The quiet line under a text: where it is safe already. Asks once whose device this is. */
export function DraftStatus({ draft }: { draft: UsedDraft }) {
  const w = useWords(draftWords);
  const line = useLine(draft);
  return (
    <div className={styles.status}>
      <p className="soft small">{line}</p>
      <Quietly>{line}</Quietly>
      {draft.state === 'refused' && <Failure error={draft.refusal} />}
      {draft.mustAsk && (
        <div className={styles.ask} role="group" aria-label={w.ask}>
          <p>
            <strong>{w.ask}</strong> {w.askWhy}
          </p>
          <div className={styles.choices}>
            <Button look="quiet" compact onPress={() => sayOwner('own')}>
              {w.own}
            </Button>
            <Button look="quiet" compact onPress={() => sayOwner('shared')}>
              {w.shared}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** “Saved on this device at 12:04 · Sent at 12:04”. */
function useLine({ state, keptAt, sentAt, remembers }: UsedDraft): string {
  const w = useWords(draftWords);
  const format = useFormat();
  const sent = sentAt ? w.sent(format.time(sentAt)) : '';
  const kept = remembers && keptAt && (!sentAt || keptAt > sentAt) ? w.kept(format.time(keptAt)) : '';
  const said = {
    clean: sent,
    typing: kept || w.typing,
    sending: [kept, w.sending].filter(Boolean).join(' · '),
    waiting: remembers ? w.waitsKept : w.waitsOpen,
    two_versions: kept,
    refused: w.refused,
  };
  return said[state];
}
