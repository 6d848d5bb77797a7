import { WideTable } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import type { Viewer } from '../evidence/viewer.js';
import type { Submission } from '../workspace-query.js';
import { outcomeAnchor } from './outcome.js';
import { statementWords } from './statement.words.js';
import styles from './statement.module.css';

/** Which evidence stands behind which outcome: gaps, and what is used more than once, at a glance. A square opens the piece. */
export function CoverageMap({ submission, viewer }: { submission: Submission; viewer: Viewer }) {
  const w = useWords(statementWords);
  const { outcomes, evidence } = submission;
  const gaps = outcomes.filter((outcome) => outcome.evidence.length === 0).length;
  const often = evidence.filter(({ id }) => outcomes.filter((one) => one.evidence.includes(id)).length > 1).length;
  return (
    <section className={styles.part} aria-labelledby="coverage">
      <h2 id="coverage">{w.coverage}</h2>
      <p className="soft small">{w.coverageHint}</p>
      <WideTable label={w.coverageTable}>
        <table className={styles.map}>
          <thead>
            <tr>
              <th scope="col">{w.outcome}</th>
              {evidence.map(({ id, title }, at) => (
                <th key={id} scope="col" title={title}>
                  <span aria-hidden="true">{at + 1}</span>
                  <span className="unseen">{title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome, row) => (
              <tr key={outcome.id}>
                <th scope="row">
                  <b>{row + 1}</b> <a href={`#${outcomeAnchor(outcome.id)}`}>{outcome.title}</a>
                </th>
                {evidence.map(({ id, title }) => (
                  <td key={id}>
                    {outcome.evidence.includes(id) ? (
                      <button
                        type="button"
                        className={styles.on}
                        aria-label={w.covers(title, outcome.title)}
                        onClick={() => viewer.open(id)}
                      />
                    ) : (
                      <span className={styles.off}>
                        <span className="unseen">{w.noneHere}</span>
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <p className="small">
        {gaps > 0 ? w.gaps(gaps) : w.noGaps} {often > 0 && w.usedTwice(often)}
      </p>
    </section>
  );
}
