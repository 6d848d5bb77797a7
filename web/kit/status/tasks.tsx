import type { ReactNode } from 'react';
import styles from './tasks.module.css';

export interface Task {
  key: string;
  /** A link when it can be done, plain words when it cannot start yet. */
  name: ReactNode;
  hint?: ReactNode;
  /** “Completed” in plain words, or a chip for what needs the reader. */
  state: ReactNode;
  canStart: boolean;
}

/** A list of things to do, in any order, each with how far it is. */
export function Tasks({ tasks, label }: { tasks: readonly Task[]; label: string }) {
  return (
    <ul className={styles.tasks} aria-label={label}>
      {tasks.map(({ key, name, hint, state, canStart }) => (
        <li key={key}>
          <span className={canStart ? styles.name : styles.cannot}>
            {name}
            {hint && <span className={styles.hint}>{hint}</span>}
          </span>
          <span className={styles.state}>{state}</span>
        </li>
      ))}
    </ul>
  );
}
