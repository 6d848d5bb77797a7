import { useId, type ReactNode } from 'react';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import styles from './form.module.css';

export interface FieldProps {
  /** What is asked. */
  label: ReactNode;
  /** One sentence that helps; no links in it. */
  hint?: ReactNode;
  /** What is wrong with the answer and how to mend it. */
  error?: string | undefined;
  optional?: boolean;
  /** For staff: smaller, for forms that are filled often. */
  dense?: boolean;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  className: string;
}

/** A label, a hint and an error around one control, tied to it for those who do not see them. */
export function Field({
  label,
  hint,
  error,
  optional = false,
  dense = false,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  // prettier-ignore
  const id = useId();
  const w = useWords(sharedWords);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`${styles.field} ${error ? styles.wrong : ''} ${dense ? styles.dense : ''}`}>
      <label className={styles.label} htmlFor={id}>
        {label} {optional && <span className={styles.optional}>({w.optional})</span>}
      </label>
      {hint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className={styles.error} id={`${id}-error`}>
          {error}
        </span>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        className: styles.control!,
      })}
    </div>
  );
}

/** Several controls that answer one question together. */
export function FieldGroup({
  label,
  hint,
  error,
  optional = false,
  dense = false,
  children,
}: FieldProps & { children: ReactNode }) {
  // prettier-ignore
  const id = useId();
  const w = useWords(sharedWords);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={`${styles.field} ${error ? styles.wrong : ''} ${dense ? styles.dense : ''}`}
      aria-describedby={described || undefined}
    >
      <legend className={styles.legend}>
        {label} {optional && <span className={styles.optional}>({w.optional})</span>}
      </legend>
      {hint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className={styles.error} id={`${id}-error`}>
          {error}
        </span>
      )}
      <div className={styles.choices}>{children}</div>
    </fieldset>
  );
}
