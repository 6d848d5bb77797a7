import { useEffect, useState } from 'react';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import type { Sheet } from './sheet/use-sheet.js';
import { workspaceWords } from './workspace.words.js';
import styles from './workspace.module.css';

/** Whether what was written is safe. Read out at most twice a minute, and at once when it needs somebody. */
export function SavedState({ sheet: { standing, evaluation } }: { sheet: Sheet }) {
  const w = useWords(workspaceWords);
  const format = useFormat();
  const { state } = standing;
  const text =
    state === 'saved' ? (evaluation.savedAt ? w.savedAt(format.time(evaluation.savedAt)) : w.notSaved) : w[state];
  const urgent = state === 'away' || state === 'conflict' || state === 'refused';
  return (
    <>
      <span className={urgent ? styles.urgent : 'soft small'}>{text}</span>
      <Said text={text} urgent={urgent} />
    </>
  );
}

function Said({ text, urgent }: { text: string; urgent: boolean }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), urgent ? 0 : 30_000);
    return () => clearTimeout(timer);
  }, [text, urgent]);
  return (
    <span className="unseen" role="status">
      {said}
    </span>
  );
}
