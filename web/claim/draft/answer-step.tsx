import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { Actions, Page } from '../../kit/page/page.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { Paragraphs } from '../../kit/text/paragraphs.js';
import { useWords } from '../../words/words.js';
import { claimTitle } from '../claim-title.js';
import { draftWords } from './draft.words.js';
import { exampleFor } from './examples.rules.js';
import { exampleWords } from './examples.words.js';
import { outcomeWords } from './outcome.words.js';
import type { StepProps } from './step.js';
import { StatementField } from './statement-field.js';
import { useStatement } from './use-statement.js';
import { OwnOutcome } from './own-outcome.js';
import styles from './draft.module.css';

/** The question of one part: what helps to answer it, an example, and the answer. */
export function AnswerStep({ claim, outcome, from }: StepProps) {
  const w = useWords(outcomeWords);
  const draft = useWords(draftWords);
  const navigate = useNavigate();
  const statement = useStatement(claim.id, outcome);
  const { id: claimId, outcomes, target } = claim;
  const place = outcomes.findIndex(({ id }) => id === outcome.id) + 1;
  const leave = async (later: boolean) => {
    statement.flush();
    if (later) await navigate({ to: '/claims/$claimId/write', params: { claimId } });
    else if (from) await navigate({ to: '/claims/$claimId/check', params: { claimId } });
    else {
      const params = { claimId, outcomeId: outcome.id };
      await navigate({ to: '/claims/$claimId/outcomes/$outcomeId', params, search: { step: 'proof' } });
    }
  };
  return (
    <Page
      title={w.question(outcome.title)}
      width="narrow"
      back={
        <Link to="/claims/$claimId/write" params={{ claimId }}>
          {draft.toClaim}
        </Link>
      }
      lead={<p className={styles.caption}>{w.caption(claimTitle(target), place, outcomes.length)}</p>}
    >
      {!outcome.required && <p className="soft">{w.optionalPart}</p>}
      <Help title={outcome.title} />
      <Form onSubmit={() => leave(false)}>
        <StatementField draft={statement} />
        <Actions>
          <Button type="submit">{w.continue}</Button>
          <Button look="quiet" onPress={() => leave(true)}>
            {w.later}
          </Button>
        </Actions>
      </Form>
      {outcome.outcomeId === null && <OwnOutcome claimId={claimId} outcome={outcome} />}
    </Page>
  );
}

function Help({ title }: { title: string }) {
  const w = useWords(outcomeWords);
  const example = useWords(exampleWords);
  return (
    <div className={styles.section}>
      <p id="prompts">{w.promptsLabel}:</p>
      <ul className={styles.prompts} aria-labelledby="prompts">
        {w.prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
      <Disclosure title={example.see}>
        <Paragraphs text={example.examples[exampleFor(title)]} />
        <p className="soft small">{example.by}</p>
      </Disclosure>
    </div>
  );
}
