import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Chip } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { SentEvidence } from './sent-evidence.js';
import { sentWords } from './sent.words.js';
import styles from './sent.module.css';

interface Props {
  outcome: Api['FrozenOutcome'];
  copy: Api['SubmissionView'];
}

/** One outcome as it was sent: the statement and what goes with it. */
export function SentOutcome({ outcome, copy }: Props) {
  const w = useWords(sentWords);
  const within = <One extends { id: string }>(all: readonly One[], ids: readonly string[]) =>
    all.filter(({ id }) => ids.includes(id));
  const experiences = within(copy.experiences, outcome.experiences);
  const attestations = within(copy.attestations, outcome.attestations);
  return (
    <Card title={outcome.title} aside={outcome.required ? undefined : <Chip>{w.optional}</Chip>}>
      <h3>{w.statement}</h3>
      <p className={styles.statement}>{outcome.statement || w.nothing}</p>
      <SentEvidence evidence={within(copy.evidence, outcome.evidence)} copy={copy} />
      {experiences.length > 0 && (
        <>
          <h3>{w.work}</h3>
          <ul className={styles.list}>
            {experiences.map(({ id, title, organisation }) => (
              <li key={id}>{organisation ? `${title}, ${organisation}` : title}</li>
            ))}
          </ul>
        </>
      )}
      {attestations.length > 0 && (
        <>
          <h3>{w.people}</h3>
          <ul className={styles.list}>
            {attestations.map(({ id, attestorName, relation, state, answerText }) => (
              <li key={id}>
                {attestorName} ({relation}): {w.states[state]}
                {answerText && <span className={styles.beside}>“{answerText}”</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
