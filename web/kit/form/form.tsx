import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { Note } from '../status/status.js';
import styles from './form.module.css';

interface Props {
  /** Called once for each sending; the page stays. */
  onSubmit: (event: FormEvent<HTMLFormElement>) => unknown;
  /** What is wrong, field by field, in the words of the fields; `id` of the control where it is known. */
  errors?: readonly { message: string; id?: string | undefined }[];
  /** As wide as the page, for forms in columns. */
  wide?: boolean;
  children: ReactNode;
}

/** A form that checks when it is sent, not before, and then puts the reader at a summary of what to mend. */
export function Form({ onSubmit, errors = [], wide = false, children }: Props) {
  const summary = useRef<HTMLDivElement>(null);
  const w = useWords(sharedWords);
  const said = errors.map(({ message }) => message).join('\n');
  useEffect(() => {
    if (said === '') return;
    summary.current?.focus();
    document.title = `${w.errorTitle}: ${document.title.replace(`${w.errorTitle}: `, '')}`;
  }, [said, w.errorTitle]);
  return (
    <form
      className={`${styles.form} ${wide ? styles.wide : ''}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit(event);
      }}
    >
      {errors.length > 0 && (
        <div ref={summary} tabIndex={-1}>
          <Note tone="stop" role="alert">
            <strong>{w.errorTitle}</strong>
            <ul>
              {errors.map(({ message, id }) => (
                <li key={message}>{id ? <a href={`#${id}`}>{message}</a> : message}</li>
              ))}
            </ul>
          </Note>
        </div>
      )}
      {children}
    </form>
  );
}
