import type { Api } from '../../api/client.js';
import { WideTable } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import { coverageWords } from './coverage.words.js';
import styles from './draft.module.css';

/** The grid of parts and proofs in full: which proof stands for which part. */
export function CoverageTable({ outcomes }: { outcomes: readonly Api['OutcomeView'][] }) {
  const w = useWords(coverageWords);
  const proofs = [...new Map(outcomes.flatMap(({ evidence }) => evidence.map((one) => [one.id, one.title]))).entries()];
  if (proofs.length === 0) return <p>{w.noProofs}</p>;
  return (
    <WideTable label={w.tableLabel}>
      <table className={styles.grid} aria-label={w.tableLabel}>
        <thead>
          <tr>
            <th scope="col">{w.part}</th>
            {proofs.map(([id, title]) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={outcome.id}>
              <th scope="row">{outcome.title}</th>
              {proofs.map(([id]) => {
                const proven = outcome.evidence.some((one) => one.id === id);
                return (
                  <td key={id}>
                    <span className={`${styles.mark} ${proven ? styles.on : ''}`}>
                      <span className="unseen">{proven ? w.proven : w.notProven}</span>
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
