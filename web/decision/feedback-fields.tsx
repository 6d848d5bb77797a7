import type { Api } from '../api/client.js';
import { FieldGroup } from '../kit/form/field.js';
import { TextArea } from '../kit/form/inputs.js';
import { useWords } from '../words/words.js';
import { approvalWords } from './approval.words.js';
import type { DecisionDraft } from './decision-draft.js';
import styles from './decision.module.css';

interface Props {
  view: Api['ApprovalView'];
  draft: DecisionDraft;
  change: (part: Partial<DecisionDraft>) => void;
  changed: readonly Api['CriterionFeedback'][];
  errorOf: (about: string) => string | undefined;
}

/** A field for each criterion, with the levels that readers chose, and what they say now where that is new. */
export function FeedbackFields({ view, draft, change, changed, errorOf }: Props) {
  const w = useWords(approvalWords);
  const content = view.rubric?.content;
  const levelsOf = (id: string) =>
    view.readings
      .map(({ scores }) => scores.find(({ criterionId }) => criterionId === id)?.levelId)
      .map((chosen) => content?.levels.find((level) => level.id === chosen)?.title)
      .filter((title) => title !== undefined)
      .join(', ');
  return (
    <FieldGroup label={w.feedbackTitle} hint={w.feedbackHint}>
      {content?.criteria.map(({ id, title }) => {
        const said = draft.feedback[id] ?? '';
        const now = changed.find(({ criterionId }) => criterionId === id)?.feedback;
        return (
          <div key={id} className={styles.feedback}>
            <TextArea
              dense
              label={title}
              hint={levelsOf(id) ? w.feedbackLevels(levelsOf(id)) : undefined}
              error={errorOf(id)}
              value={said}
              onChange={(event) => change({ feedback: { ...draft.feedback, [id]: event.target.value } })}
            />
            {now !== undefined && now !== said && (
              <p className={styles.other}>
                <strong>{w.suggestedNow}</strong> {now}
              </p>
            )}
          </div>
        );
      })}
    </FieldGroup>
  );
}
