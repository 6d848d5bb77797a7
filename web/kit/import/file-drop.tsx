import { useId, useState, type DragEvent } from 'react';
import { buttonClass } from '../action/button.js';
import { useWords } from '../../words/words.js';
import { importWords } from './import.words.js';
import styles from './import.module.css';

interface Props {
  /** What is wanted, e.g. “The result file of the student system”. */
  label: string;
  hint?: string | undefined;
  /** What the file chooser offers, e.g. `.csv,.json`. */
  accept: string;
  /** The words on the button once a file is there. */
  again?: boolean;
  onFile: (file: File) => unknown;
}

/** A place to drop a file on; the button in it does the same with the keyboard, a phone or a screen reader. */
export function FileDrop({ label, hint, accept, again = false, onFile }: Props) {
  const id = useId();
  const w = useWords(importWords);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  const drop = (event: DragEvent) => {
    drag(event, false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <div
      className={`${styles.drop} ${over ? styles.over : ''}`}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={drop}
    >
      <strong id={`${id}-label`}>{label}</strong>
      {hint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <span className={styles.choose}>
        <span className={styles.hint}>{w.drop}</span>
        <label className={`${buttonClass('quiet', true)} ${styles.button}`}>
          <span id={`${id}-choose`}>{again ? w.another : w.choose}</span>
          <input
            type="file"
            className="unseen"
            accept={accept}
            aria-labelledby={`${id}-label ${id}-choose`}
            aria-describedby={hint ? `${id}-hint` : undefined}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onFile(file);
              // The same file, mended, may be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
      </span>
    </div>
  );
}
