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
export function Field({ children, ...props }: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const { id, className, name, explained, describedBy } = useParts(props);
  return (
    <div className={className}>
      <label className={styles.label} htmlFor={id}>
        {name}
      </label>
      {explained}
      {children({
        id,
        'aria-describedby': describedBy,
        'aria-invalid': props.error ? true : undefined,
        className: styles.control!,
      })}
    </div>
  );
}

/** Several controls that answer one question together. */
export function FieldGroup({ children, ...props }: FieldProps & { children: ReactNode }) {
  const { className, name, explained, describedBy } = useParts(props);
  return (
    <fieldset className={className} aria-describedby={describedBy}>
      <legend className={styles.legend}>{name}</legend>
      {explained}
      <div className={styles.choices}>{children}</div>
    </fieldset>
  );
}

/** What stands around the controls, and the names by which they are tied to it. */
function useParts({ label, hint, error, optional = false, dense = false }: FieldProps) {
  const id = useId();
  const w = useWords(sharedWords);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    className: `${styles.field} ${error ? styles.wrong : ''} ${dense ? styles.dense : ''}`,
    describedBy: described || undefined,
    name: (
      <>
        {label} {optional && <span className={styles.optional}>({w.optional})</span>}
      </>
    ),
    explained: (
      <>
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
      </>
    ),
  };
}
