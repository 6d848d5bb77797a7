import { useState } from 'react';
import type { Api } from '../api/client.js';
import { claimTitle } from '../claim/claim-title.js';
import { withLink } from '../claim/draft/outcome-edit.rules.js';
import { useChangeOutcome } from '../claim/draft/use-change-outcome.js';
import { FieldGroup } from '../kit/form/field.js';
import { Choice } from '../kit/form/inputs.js';
import { Failure } from '../kit/status/failure.js';
import { useWords } from '../words/words.js';
import { evidenceWords } from './evidence.words.js';

/** Which parts of which claims a proof proves: each choice is kept at once. */
export function ProvesChoice({ evidenceId, drafts }: { evidenceId: string; drafts: readonly Api['ClaimView'][] }) {
  const w = useWords(evidenceWords);
  const change = useChangeOutcome();
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const [error, setError] = useState<unknown>(null);
  if (drafts.length === 0) return <p className="soft">{w.noClaims}</p>;
  const choose = (claimId: string, outcome: Api['OutcomeView'], isChosen: boolean) => {
    setError(null);
    const link = { kind: 'evidence', id: evidenceId, linked: isChosen } as const;
    setChosen((before) => ({ ...before, [outcome.id]: isChosen }));
    change(claimId, outcome, (edit) => withLink(edit, link)).catch((failure: unknown) => {
      setError(failure);
      setChosen((before) => ({ ...before, [outcome.id]: !isChosen }));
    });
  };
  return (
    <>
      <Failure error={error} />
      {drafts.map((claim) => (
        <FieldGroup key={claim.id} label={claimTitle(claim.target)} hint={w.provesHint}>
          {claim.outcomes.map((outcome) => (
            <Choice
              key={outcome.id}
              type="checkbox"
              label={outcome.title}
              checked={chosen[outcome.id] ?? outcome.evidence.some(({ id }) => id === evidenceId)}
              onChange={(event) => choose(claim.id, outcome, event.target.checked)}
            />
          ))}
        </FieldGroup>
      ))}
    </>
  );
}
