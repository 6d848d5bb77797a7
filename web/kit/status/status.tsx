import type { ReactNode } from 'react';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import styles from './status.module.css';

export type Tone = 'plain' | 'act' | 'warn' | 'stop';

const toned = (name: string | undefined, tone: Tone) => [name, tone === 'plain' ? '' : styles[tone]].join(' ');

/** A state in one or two words. Colour is for what needs somebody; what is done is plain. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={toned(styles.chip, tone)}>{children}</span>;
}

/** A few sentences that stand out: to know (plain), done (act), to look at (warn), in the way (stop). */
export function Note({
  tone = 'plain',
  role,
  children,
}: {
  tone?: Tone;
  role?: 'alert' | 'status';
  children: ReactNode;
}) {
  return (
    <div className={toned(styles.note, tone)} role={role}>
      {children}
    </div>
  );
}

/** Nothing is there yet: what will be, and how to begin. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

export function Loading() {
  const w = useWords(sharedWords);
  return (
    <div className={styles.loading} role="status">
      {w.loading}
    </div>
  );
}
