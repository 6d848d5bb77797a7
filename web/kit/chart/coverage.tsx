import styles from './coverage.module.css';

export interface CoverageRow {
  key: string;
  name: string;
  /** What this row says in words, e.g. “2 proofs”: the picture in other words. */
  said: string;
  /** One mark for each proof that there is; `part`: it waits for somebody. */
  marks: readonly ('on' | 'part')[];
}

/** Which outcomes have proof, as a picture: a row for each outcome, a square for each proof. */
export function Coverage({
  label,
  rows,
  places = 5,
}: {
  label: string;
  rows: readonly CoverageRow[];
  places?: number;
}) {
  return (
    <ul className={styles.coverage} aria-label={label}>
      {rows.map(({ key, name, said, marks }) => (
        <li key={key}>
          <span>
            {name}
            <span className="unseen">: {said}</span>
          </span>
          <span className={styles.dots} aria-hidden="true">
            {Array.from({ length: Math.max(places, marks.length) }, (_, place) => (
              <span key={place} className={`${styles.dot} ${marks[place] ? styles[marks[place]] : ''}`} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
