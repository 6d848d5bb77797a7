import { Chip } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import type { Viewer } from '../evidence/viewer.js';
import type { Submission } from '../workspace-query.js';
import { Prose } from './prose.js';
import { statementWords } from './statement.words.js';
import styles from './statement.module.css';

export const outcomeAnchor = (id: string): string => `outcome-${id}`;

interface Props {
  outcome: Submission['outcomes'][number];
  at: number;
  submission: Submission;
  viewer: Viewer;
}

/** One outcome: what the learner says of it, and the proof for it. */
export function Outcome({ outcome, at, submission, viewer }: Props) {
  const w = useWords(statementWords);
  const all = submission.outcomes.length;
  return (
    <section
      className={styles.outcome}
      id={outcomeAnchor(outcome.id)}
      tabIndex={-1}
      aria-labelledby={`${outcomeAnchor(outcome.id)}-title`}
    >
      <p className="soft small">
        {w.outcomeOf(at + 1, all)}
        {!outcome.required && ` · ${w.optionalOutcome}`}
      </p>
      <h2 id={`${outcomeAnchor(outcome.id)}-title`}>{outcome.title}</h2>
      {outcome.statement.trim() ? <Prose text={outcome.statement} /> : <p className="soft">{w.nothing}</p>}
      <h3>{w.proof}</h3>
      <Proofs outcome={outcome} submission={submission} viewer={viewer} />
    </section>
  );
}

function Proofs({ outcome, submission, viewer }: Omit<Props, 'at'>) {
  const w = useWords(statementWords);
  const evidence = submission.evidence.filter(({ id }) => outcome.evidence.includes(id));
  const attestations = submission.attestations.filter(({ id }) => outcome.attestations.includes(id));
  const experiences = submission.experiences.filter(({ id }) => outcome.experiences.includes(id));
  if (evidence.length + attestations.length + experiences.length === 0) return <p className="soft">{w.noProof}</p>;
  return (
    <ul className={styles.proofs}>
      {evidence.map(({ id, title }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.proof}
            aria-pressed={viewer.file?.id === id}
            aria-label={w.show(title)}
            onClick={() => viewer.open(id)}
          >
            {title}
          </button>
        </li>
      ))}
      {attestations.map(({ id, relation, state, answeredAt }) => (
        <li key={id}>
          {state === 'confirmed' ? (
            <Chip tone="act">{w.confirmed(relation)}</Chip>
          ) : (
            <Chip>{answeredAt ? w.answered(relation) : w.notConfirmed(relation)}</Chip>
          )}
        </li>
      ))}
      {experiences.map(({ id, title }) => (
        <li key={id}>
          <Chip>{w.experience(title)}</Chip>
        </li>
      ))}
    </ul>
  );
}
