import { useState } from 'react';
import type { Api } from '../../../api/client.js';
import { Button } from '../../../kit/action/button.js';
import { useWords } from '../../../words/words.js';
import { BulkWindow } from './bulk-window.js';
import styles from './bulk.module.css';
import { bulkWords, type Act } from './bulk.words.js';

const acts: readonly Act[] = ['accept', 'remind', 'extend', 'offer', 'take_back_offers'];

/** What can be done to the cases that are selected, at the foot of the window while some are. */
export function BulkBar({ chosen, onDone }: { chosen: readonly Api['CaseRow'][]; onDone: () => void }) {
  const w = useWords(bulkWords);
  const [act, setAct] = useState<Act | null>(null);
  return (
    <section className={styles.bar} aria-label={w.what}>
      <span role="status">{w.selected(chosen.length)}</span>
      {acts.map((one) => (
        <Button key={one} look="quiet" compact onPress={() => setAct(one)}>
          {w.acts[one]}
        </Button>
      ))}
      <Button look="plain" compact onPress={onDone}>
        {w.clear}
      </Button>
      {act && (
        <BulkWindow act={act} claimIds={chosen.map(({ id }) => id)} onClose={() => setAct(null)} onAsked={onDone} />
      )}
    </section>
  );
}
