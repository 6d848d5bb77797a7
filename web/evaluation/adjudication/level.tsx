import styles from './comparison.module.css';

/** A level as steps that are reached, with its name: the picture says nothing that the name does not. */
export function Level({ position, of, name }: { position: number; of: number; name: string }) {
  return (
    <span className={styles.level}>
      <span className={styles.steps} aria-hidden="true">
        {Array.from({ length: of }, (_, step) => (
          <span key={step} className={step <= position ? styles.reached : styles.step} />
        ))}
      </span>
      {name}
    </span>
  );
}
