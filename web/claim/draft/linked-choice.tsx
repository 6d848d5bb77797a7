import { useState, type ReactNode } from 'react';
import type { Api } from '../../api/client.js';
import { FieldGroup } from '../../kit/form/field.js';
import { Choice } from '../../kit/form/inputs.js';
import { Failure } from '../../kit/status/failure.js';
import { withLink, type LinkKind } from './outcome-edit.rules.js';
import { useChangeOutcome } from './use-change-outcome.js';

interface Props {
  claimId: string;
  outcome: Api['OutcomeView'];
  kind: LinkKind;
  label: string;
  hint: string;
  choices: readonly { id: string; name: ReactNode; hint?: ReactNode }[];
}

/** Things of the portfolio that belong to one part: each choice is kept at once. */
export function LinkedChoice({ claimId, outcome, kind, label, hint, choices }: Props) {
  const change = useChangeOutcome();
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const [error, setError] = useState<unknown>(null);
  const stored = new Set(outcome[kind].map(({ id }) => id));
  const choose = async (id: string, linked: boolean) => {
    setError(null);
    setChosen((before) => ({ ...before, [id]: linked }));
    try {
      await change(claimId, outcome, (edit) => withLink(edit, { kind, id, linked }));
    } catch (failure) {
      setError(failure);
      setChosen((before) => ({ ...before, [id]: !linked }));
    }
  };
  return (
    <>
      <Failure error={error} />
      <FieldGroup label={label} hint={hint}>
        {choices.map(({ id, name, hint: more }) => (
          <Choice
            key={id}
            type="checkbox"
            label={name}
            hint={more}
            checked={chosen[id] ?? stored.has(id)}
            onChange={(event) => void choose(id, event.target.checked)}
          />
        ))}
      </FieldGroup>
    </>
  );
}
