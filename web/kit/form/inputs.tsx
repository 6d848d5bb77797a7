import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldProps } from './field.js';
import styles from './form.module.css';

type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<Tag>, 'id' | 'className'>;

/** One line of text, a number, a day, a password … whatever `type` says. Spread `register('name')` into it. */
export function TextField({
  label,
  hint,
  error,
  optional,
  dense,
  short = false,
  ...input
}: FieldProps & Native<'input'> & { short?: boolean }) {
  // prettier-ignore
  return (
    <Field {...{ label, hint, error, optional, dense }}>
      {(wiring) => <input {...input} {...wiring} className={`${wiring.className} ${short ? styles.short : ''}`} />}
    </Field>
  );
}

/** Several lines, growing with what is written. */
export function TextArea({ label, hint, error, optional, dense, ...area }: FieldProps & Native<'textarea'>) {
  return <Field {...{ label, hint, error, optional, dense }}>{(wiring) => <textarea {...area} {...wiring} />}</Field>;
}

/** One of a few: the browser's own list, which phones and screen readers know. */
export function Select({ label, hint, error, optional, dense, children, ...select }: FieldProps & Native<'select'>) {
  return (
    <Field {...{ label, hint, error, optional, dense }}>
      {(wiring) => (
        <select {...select} {...wiring}>
          {children}
        </select>
      )}
    </Field>
  );
}

/** A checkbox or a radio button with its label, large enough for a thumb. Put several into a FieldGroup. */
export function Choice({ label, hint, ...input }: { label: ReactNode; hint?: ReactNode } & Native<'input'>) {
  return (
    <label className={styles.choice}>
      <input {...input} />
      <span>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
