import { useWords } from '../../words/words.js';
import type { Viewer } from '../evidence/viewer.js';
import type { Submission, Workspace } from '../workspace-query.js';
import { Appeal } from './appeal.js';
import { Attestations } from './attestations.js';
import { CoverageMap } from './coverage-map.js';
import { Experiences } from './experiences.js';
import { Outcome, outcomeAnchor } from './outcome.js';
import { Prose } from './prose.js';
import { statementWords } from './statement.words.js';
import styles from './statement.module.css';

interface Props {
  workspace: Workspace;
  submission: Submission;
  viewer: Viewer;
}

/** What the learner says, outcome by outcome, with what stands behind it. */
export function StatementPane({ workspace: { seat, evaluation }, submission, viewer }: Props) {
  const w = useWords(statementWords);
  const { outcomes, supplements } = submission;
  return (
    <>
      {seat.appeal && <Appeal assignmentId={seat.id} criteria={evaluation.rubric.content.criteria} />}
      <nav aria-label={w.outcomes} className={styles.jump}>
        {outcomes.map(({ id, title }, at) => (
          <a key={id} href={`#${outcomeAnchor(id)}`} title={title}>
            <span className="unseen">{w.outcomeOf(at + 1, outcomes.length)}: </span>
            {at + 1}
          </a>
        ))}
      </nav>
      {outcomes.map((outcome, at) => (
        <Outcome key={outcome.id} outcome={outcome} at={at} submission={submission} viewer={viewer} />
      ))}
      <CoverageMap submission={submission} viewer={viewer} />
      <Experiences experiences={submission.experiences} />
      <Attestations attestations={submission.attestations} />
      {supplements.length > 0 && (
        <section className={styles.part}>
          <h2>{w.answers}</h2>
          {supplements.map(({ requestId, question, text }) => (
            <div key={requestId} className={styles.answer}>
              <p>
                <strong>{w.question}: </strong>
                {question}
              </p>
              <strong>{w.answer}:</strong>
              <Prose text={text} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}
