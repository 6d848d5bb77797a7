import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** Something more for whoever wants it, one tap away. */
export function Disclosure({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.disclosure} open={open}>
      <summary>{title}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
