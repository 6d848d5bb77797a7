import type { ReactNode } from 'react';
import styles from './bars.module.css';

export interface Bar {
  key: string;
  name: ReactNode;
  /** The figures in words: the bar says nothing that this does not. */
  said: string;
  parts: readonly { size: number; tone: 'act' | 'warn' | 'stop' }[];
}

/** A few bars under each other against one largest value, each with its figures in words. */
export function Bars({ label, bars, max }: { label: string; bars: readonly Bar[]; max: number }) {
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map(({ key, name, said, parts }) => (
        <li key={key}>
          <span>{name}</span>
          <span className={styles.bar} aria-hidden="true">
            {parts.map(({ size, tone }) => (
              <span key={tone} className={styles[tone]} style={{ width: `${max > 0 ? (size / max) * 100 : 0}%` }} />
            ))}
          </span>
          <span className={styles.said}>{said}</span>
        </li>
      ))}
    </ul>
  );
}
