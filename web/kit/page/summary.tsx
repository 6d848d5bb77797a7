import type { ReactNode } from 'react';
import styles from './summary.module.css';

export interface SummaryRow {
  key: string;
  name: ReactNode;
  value: ReactNode;
  /** What can be done about it, usually a link that changes it. */
  action?: ReactNode;
}

/** Answers once more, to be checked: what was asked, what was said, and the way to change it. */
export function Summary({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className={styles.summary}>
      {rows.map(({ key, name, value, action }) => (
        <div key={key} className={styles.row}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {action && <dd className={styles.action}>{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
