import { useId, useRef, useState, type ButtonHTMLAttributes, type ReactNode } from 'react';
import type { Refusal } from '../../api/problem.js';
import { useRefusalText } from '../../words/refusal.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import styles from './button.module.css';

export type Look = 'act' | 'quiet' | 'stop' | 'plain';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'disabled'> {
  look?: Look;
  compact?: boolean;
  /** While its promise runs the button says so, and another press does nothing: a double click is one act. */
  onPress?: () => unknown;
  /** Why the rules refuse it now. The button stays reachable, does nothing, and says the reasons. */
  refusals?: readonly Refusal[] | undefined;
  /** Refused, but the reasons are told elsewhere on the page. */
  reasonsElsewhere?: boolean;
  /** Something else is running that must end first. */
  busy?: boolean;
  children: ReactNode;
}

export function buttonClass(look: Look = 'act', compact = false): string {
  return [styles.button, look === 'act' ? '' : styles[look], compact ? styles.compact : ''].filter(Boolean).join(' ');
}

/** A button that cannot be pressed twice at once, and that says why when it cannot be pressed at all. */
export function Button({
  look = 'act',
  compact = false,
  onPress,
  refusals = [],
  reasonsElsewhere = false,
  busy = false,
  type = 'button',
  children,
  ...rest
}: ButtonProps) {
  const { press, running } = useOnce(onPress);
  const reasonsId = useId();
  const w = useWords(sharedWords);
  const textOf = useRefusalText();
  const refused = refusals.length > 0;
  const waiting = running || busy;
  const button = (
    <button
      {...rest}
      type={type}
      className={buttonClass(look, compact)}
      aria-disabled={refused || waiting || undefined}
      aria-describedby={refused && !reasonsElsewhere ? reasonsId : rest['aria-describedby']}
      onClick={(event) => {
        if (refused || waiting) event.preventDefault();
        else void press();
      }}
    >
      {waiting ? w.working : children}
    </button>
  );
  if (!refused || reasonsElsewhere) return button;
  return (
    <span className={styles.block}>
      {button}
      <ul id={reasonsId} className={styles.reasons}>
        {refusals.map((refusal) => (
          <li key={`${refusal.code} ${refusal.about ?? ''}`}>{textOf(refusal)}</li>
        ))}
      </ul>
    </span>
  );
}

/** One act at a time: what is pressed while it runs is left out, even before React has drawn the button anew. */
function useOnce(act: (() => unknown) | undefined) {
  const lock = useRef(false);
  const [running, setRunning] = useState(false);
  const press = async () => {
    if (lock.current || !act) return;
    lock.current = true;
    const result = act();
    try {
      if (result instanceof Promise) {
        setRunning(true);
        await result;
      }
    } finally {
      lock.current = false;
      setRunning(false);
    }
  };
  return { press, running };
}
