import type { Api } from '../api/client.js';
import { refusalsOf, type Refusal } from '../api/problem.js';
import { Button } from '../kit/action/button.js';
import { Form } from '../kit/form/form.js';
import { Select, TextArea } from '../kit/form/inputs.js';
import { Failure } from '../kit/status/failure.js';
import { useRefusalText } from '../words/refusal.js';
import { useWords } from '../words/words.js';
import { approvalWords } from './approval.words.js';
import type { DecisionDraft } from './decision-draft.js';
import { FeedbackFields } from './feedback-fields.js';
import { OtherCourse } from './other-course.js';
import { OutcomeField } from './outcome-field.js';

interface Props {
  view: Api['ApprovalView'];
  terms: readonly Api['TermView'][];
  draft: DecisionDraft;
  change: (part: Partial<DecisionDraft>) => void;
  /** What the readers say now, where the claim was read anew meanwhile. */
  changed: readonly Api['CriterionFeedback'][];
  error: unknown;
  refusals: readonly Refusal[];
  onDecide: () => void;
}

/** The decision as a form: the outcome, what goes with it, and what the learner reads of each criterion. */
export function DecisionForm({ view, terms, draft, change, changed, error, refusals, onDecide }: Props) {
  const w = useWords(approvalWords);
  const textOf = useRefusalText();
  const reasons = refusalsOf(error);
  const errorOf = (about: string) => {
    const own = reasons.filter((reason) => reason.about === about).map(textOf);
    return own.length > 0 ? own.join(' ') : undefined;
  };
  const { outcome } = draft;
  return (
    <Form onSubmit={onDecide} errors={reasons.map((reason) => ({ message: textOf(reason) }))}>
      {reasons.length === 0 && <Failure error={error} />}
      <OutcomeField view={view} draft={draft} change={change} errorOf={errorOf} />
      {outcome === 'alternative' && (
        <OtherCourse course={draft.course} onChoose={(course) => change({ course })} error={errorOf('courseId')} />
      )}
      {outcome !== null && outcome !== 'none' && (
        <Select
          dense
          label={w.term}
          error={errorOf('termId')}
          value={draft.termId}
          onChange={(event) => change({ termId: event.target.value })}
        >
          <option value="">{w.termNone}</option>
          {terms.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <FeedbackFields view={view} draft={draft} change={change} changed={changed} errorOf={errorOf} />
      <TextArea
        dense
        label={w.message}
        optional
        value={draft.message}
        onChange={(event) => change({ message: event.target.value })}
      />
      {view.mayOverride && view.objections.length > 0 && outcome !== 'none' && (
        <TextArea
          dense
          label={w.override}
          hint={w.overrideHint}
          error={errorOf('overrideReason')}
          value={draft.overrideReason}
          onChange={(event) => change({ overrideReason: event.target.value })}
        />
      )}
      <Button
        type="submit"
        refusals={outcome === null && refusals.length === 0 ? [{ code: 'no_outcome', detail: w.outcome }] : refusals}
      >
        {view.voicesNeeded > 1 ? w.propose(view.voicesNeeded) : w.decide[outcome ?? 'full']}
      </Button>
    </Form>
  );
}
