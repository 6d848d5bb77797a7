import styles from './meter.module.css';

/** How full something is: drawn, and said in words. Full looks different from nearly full. */
export function Meter({ value, max, said }: { value: number; max: number; said: string }) {
  const share = max > 0 ? Math.min(1, value / max) : 1;
  return (
    <span className={styles.meter}>
      <span className={styles.bar} aria-hidden="true">
        <span className={share >= 1 ? styles.full : styles.part} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles.said}>{said}</span>
    </span>
  );
}
