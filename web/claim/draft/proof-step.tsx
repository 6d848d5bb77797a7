import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Api } from '../../api/client.js';
import { AddEvidence } from '../../evidence/upload/add-evidence.js';
import { Button } from '../../kit/action/button.js';
import { FieldGroup } from '../../kit/form/field.js';
import { Form } from '../../kit/form/form.js';
import { Choice } from '../../kit/form/inputs.js';
import { Actions, Page } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { withLink } from './outcome-edit.rules.js';
import { outcomeWords } from './outcome.words.js';
import { LinkedPeople } from './linked-people.js';
import { LinkedPlaces } from './linked-places.js';
import { LinkedProof } from './linked-proof.js';
import type { StepProps } from './step.js';
import { useChangeOutcome } from './use-change-outcome.js';
import styles from './draft.module.css';

/** What there is to show for one part, where it was learned, who can say so; and whether the part is done. */
export function ProofStep({ claim, outcome, from }: StepProps) {
  const w = useWords(outcomeWords);
  const change = useChangeOutcome();
  const [error, setError] = useState<unknown>(null);
  const attach = (evidence: Api['EvidenceView']) => {
    const link = { kind: 'evidence', id: evidence.id, linked: true } as const;
    change(claim.id, outcome, (edit) => withLink(edit, link)).catch(setError);
  };
  return (
    <Page
      title={w.proofTitle(outcome.title)}
      lead={<p>{w.proofLead}</p>}
      width="narrow"
      back={
        <Link to="/claims/$claimId/outcomes/$outcomeId" params={{ claimId: claim.id, outcomeId: outcome.id }}>
          {w.backToAnswer}
        </Link>
      }
    >
      <Failure error={error} />
      <LinkedProof claimId={claim.id} outcome={outcome} />
      <section className={styles.section} aria-labelledby="bring-proof">
        <h2 id="bring-proof">{w.bring}</h2>
        <AddEvidence onAdded={attach} />
      </section>
      <LinkedPlaces claimId={claim.id} outcome={outcome} />
      <LinkedPeople claimId={claim.id} outcome={outcome} />
      <Completed claim={claim} outcome={outcome} from={from} />
    </Page>
  );
}

function Completed({ claim, outcome, from }: StepProps) {
  const w = useWords(outcomeWords);
  const navigate = useNavigate();
  const change = useChangeOutcome();
  const [done, setDone] = useState(outcome.completed ? true : null);
  const [isMissing, setMissing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const answer = async () => {
    setMissing(done === null);
    if (done === null) return;
    setError(null);
    try {
      await change(claim.id, outcome, (edit) => ({ ...edit, completed: done }));
      await navigate({ to: from ? '/claims/$claimId/check' : '/claims/$claimId/write', params: { claimId: claim.id } });
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Form onSubmit={answer} errors={isMissing ? [{ message: w.doneMissing }] : []}>
      <Failure error={error} />
      <FieldGroup label={w.done} error={isMissing ? w.doneMissing : undefined}>
        {[true, false].map((value) => (
          <Choice
            key={String(value)}
            type="radio"
            name="completed"
            label={value ? w.doneYes : w.doneNo}
            checked={done === value}
            onChange={() => setDone(value)}
          />
        ))}
      </FieldGroup>
      <Actions>
        <Button type="submit">{w.continue}</Button>
      </Actions>
    </Form>
  );
}
