import type { Api } from '../api/client.js';
import { Choice, TextField } from '../kit/form/inputs.js';
import { FieldGroup } from '../kit/form/field.js';
import { useFormat } from '../words/format.js';
import { useRefusalText } from '../words/refusal.js';
import { useWords } from '../words/words.js';
import { approvalWords } from './approval.words.js';
import type { DecisionDraft } from './decision-draft.js';

interface Props {
  view: Api['ApprovalView'];
  draft: DecisionDraft;
  change: (part: Partial<DecisionDraft>) => void;
  errorOf: (about: string) => string | undefined;
}

/** The four outcomes; one that the policy does not allow says so. */
export function OutcomeField({ view, draft, change, errorOf }: Props) {
  const w = useWords(approvalWords);
  const textOf = useRefusalText();
  const credits = useFormat().credits(view.credits);
  return (
    <>
      <FieldGroup dense label={w.outcome} error={errorOf('outcome')}>
        {view.moves.outcomes.map(({ outcome, refusals }) => (
          <Choice
            key={outcome}
            type="radio"
            name="outcome"
            label={w.outcomes[outcome]}
            hint={
              refusals[0]
                ? textOf(refusals[0])
                : outcome === view.draft.outcome
                  ? `${w.outcomeHints[outcome](credits)}, ${w.suggested}`
                  : w.outcomeHints[outcome](credits)
            }
            disabled={refusals.length > 0}
            checked={draft.outcome === outcome}
            onChange={() => change({ outcome })}
          />
        ))}
      </FieldGroup>
      {(draft.outcome === 'reduced' || draft.outcome === 'alternative') && (
        <TextField
          dense
          short
          inputMode="decimal"
          label={w.creditsLabel}
          hint={w.creditsHint}
          error={errorOf('credits')}
          value={draft.credits}
          onChange={(event) => change({ credits: event.target.value })}
        />
      )}
    </>
  );
}
