import styles from './stages.module.css';

export interface Stage {
  name: string;
  /** `stopped`: it ended here. */
  state: 'done' | 'now' | 'next' | 'stopped';
}

/** Where a case stands, as a line. `said` tells each state to those who do not see the line, e.g. “done”. */
export function Stages({
  label,
  stages,
  said,
}: {
  label: string;
  stages: readonly Stage[];
  said: Record<Stage['state'], string>;
}) {
  return (
    <ol className={styles.stages} aria-label={label}>
      {stages.map(({ name, state }) => (
        <li key={name} className={styles[state]} aria-current={state === 'now' ? 'step' : undefined}>
          {name}
          <span className="unseen">, {said[state]}</span>
        </li>
      ))}
    </ol>
  );
}
