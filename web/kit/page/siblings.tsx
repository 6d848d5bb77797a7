import type { ReactNode } from 'react';
import styles from './siblings.module.css';

/** Links to pages that belong together, above the heading of each of them. */
export function Siblings({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={styles.siblings}>
      {children}
    </nav>
  );
}
