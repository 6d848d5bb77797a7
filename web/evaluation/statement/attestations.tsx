import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import type { Submission } from '../workspace-query.js';
import { Prose } from './prose.js';
import { statementWords } from './statement.words.js';
import styles from './statement.module.css';

type Attestation = Submission['attestations'][number];

/** What supervisors and others confirm, word by word. */
export function Attestations({ attestations }: { attestations: readonly Attestation[] }) {
  const w = useWords(statementWords);
  if (attestations.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{w.attestations}</h2>
      {attestations.map((attestation) => (
        <One key={attestation.id} attestation={attestation} />
      ))}
    </section>
  );
}

function One({ attestation }: { attestation: Attestation }) {
  const w = useWords(statementWords);
  const format = useFormat();
  const { attestorName, relation, answeredAt, answerTitle, answerText, freeMail } = attestation;
  return (
    <details className={styles.more}>
      <summary>
        <strong>{attestorName}</strong>
        <span className="soft small">
          {' '}
          {[answerTitle, relation, answeredAt ? format.day(answeredAt) : w.noAnswer].filter(Boolean).join(' · ')}
        </span>
      </summary>
      {freeMail && <p className="small soft">{w.freeMail}</p>}
      <Said attestation={attestation} />
      {answerText && <Prose text={answerText} />}
    </details>
  );
}

/** Each thing that was asked, with what the person said of it. */
function Said({ attestation: { asked, answers } }: { attestation: Attestation }) {
  const w = useWords(statementWords);
  const lines = [
    { text: `${asked.experience.title}: ${w.datesAndDuties}`, said: answers?.experience },
    ...asked.statements.map(({ text }, at) => ({ text, said: answers?.statements[at] })),
  ];
  return (
    <dl className={styles.said}>
      {lines.map(({ text, said }, at) => (
        <div key={at}>
          <dt>{text}</dt>
          <dd>
            {said ? <strong>{w.says[said.says]}</strong> : null} {said?.comment}
          </dd>
        </div>
      ))}
    </dl>
  );
}
