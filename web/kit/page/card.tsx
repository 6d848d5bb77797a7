import { useId, type ReactNode } from 'react';
import styles from './card.module.css';

interface Props {
  title: string;
  /** A few quiet words at the end of the heading's line. */
  aside?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
}

/** One thing on a page, with its heading. */
export function Card({ title, aside, level = 2, children }: Props) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading id={id}>{title}</Heading>
        {aside && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
