import type { FormEvent, ReactNode } from 'react';
import { Button } from '../action/button.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import styles from './filters.module.css';

interface Props {
  /** What is filtered; names the search region. */
  label: string;
  /** Takes the values that are not empty. A list applies as soon as something is chosen. */
  onApply: (values: Record<string, string>) => unknown;
  children: ReactNode;
}

/** A row of filters above a list. Typed ones apply with Enter or the button; the address keeps them. */
export function Filters({ label, onApply, children }: Props) {
  const w = useWords(sharedWords);
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()] as const);
    onApply(Object.fromEntries(values.filter(([, value]) => value !== '')));
  };
  return (
    <search aria-label={label}>
      <form
        className={styles.filters}
        onSubmit={apply}
        onChange={(event) => isList(event.target) && event.currentTarget.requestSubmit()}
      >
        {children}
        <Button type="submit" look="quiet" compact>
          {w.search}
        </Button>
      </form>
    </search>
  );
}

function isList(control: EventTarget): boolean {
  return control instanceof HTMLSelectElement;
}
