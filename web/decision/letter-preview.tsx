import type { Api } from '../api/client.js';
import { useSession } from '../account/session.js';
import { useWords } from '../words/words.js';
import { approvalWords } from './approval.words.js';
import type { DecisionDraft } from './decision-draft.js';
import styles from './decision.module.css';
import { Letter } from './letter/letter.js';

interface Props {
  view: Api['ApprovalView'];
  draft: DecisionDraft;
  terms: readonly Api['TermView'][];
}

/** The decision as its learner will read it, growing with what is written in the form. */
export function LetterPreview({ view, draft, terms }: Props) {
  const w = useWords(approvalWords);
  const { person } = useSession();
  const { outcome } = draft;
  return (
    <section className={styles.preview} aria-label={w.letterTitle}>
      <h3>{w.letterTitle}</h3>
      <div className={styles.paper}>
        {outcome === null ? (
          <p className="soft">{w.letterNone}</p>
        ) : (
          <Letter decision={decisionOf(view, { ...draft, outcome }, terms, person.name)} />
        )}
      </div>
    </section>
  );
}

/** The draft in the shape of a decision that was made now. */
function decisionOf(
  view: Api['ApprovalView'],
  { outcome, credits, course, termId, feedback, message }: DecisionDraft & Pick<Api['NewDecision'], 'outcome'>,
  terms: Props['terms'],
  decidedBy: string,
): Api['DecisionView'] {
  const other = outcome === 'alternative' ? course : null;
  const now = new Date().toISOString();
  return {
    id: '',
    claimId: view.claimId,
    number: 1,
    status: 'final',
    outcome,
    credits: outcome === 'full' ? view.credits : outcome === 'none' ? '0.00' : credits.trim() || '…',
    courseId: other?.id ?? view.courseId,
    courseCode: other?.code ?? view.courseCode,
    title: other?.title ?? view.title,
    termId,
    termCode: outcome === 'none' ? null : (terms.find(({ id }) => id === termId)?.code ?? null),
    feedback: (view.rubric?.content.criteria ?? []).map(({ id, title }) => ({
      criterionId: id,
      title,
      feedback: feedback[id] ?? '',
    })),
    message,
    decidedBy,
    decidedAt: now,
    concludedAt: now,
    supersedesId: null,
    readers: [],
    overrideReason: null,
    concurrences: [],
    marks: view.readings.flatMap(({ marks }) => marks.map((mark) => feedbackMark(view, mark))),
  };
}

/** A mark before the decision; what it is on is named when the letter is written. */
function feedbackMark(
  view: Api['ApprovalView'],
  { quote, criterionId, ...mark }: Api['MarkView'],
): Api['FeedbackMark'] {
  const about = view.rubric?.content.criteria.find(({ id }) => id === criterionId)?.title ?? '';
  return { ...mark, evidenceTitle: '', quote: quote?.exact ?? null, about };
}
