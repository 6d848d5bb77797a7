import { Link } from '@tanstack/react-router';
import { $api } from '../../api/client.js';
import { claimTitle } from '../../claim/claim-title.js';
import { useDrafts } from '../../claim/draft/use-drafts.js';
import { Button } from '../../kit/action/button.js';
import { FieldGroup } from '../../kit/form/field.js';
import { Choice, TextArea, TextField } from '../../kit/form/inputs.js';
import { Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { askingWords } from './asking.words.js';
import type { AskProps } from './new-attestation-page.js';
import { aboutOutcome } from './request.rules.js';
import styles from './asking.module.css';

/** What shall be confirmed: one work or training, and statements about it. */
export function WhatQuestion({ draft, change, missing, claimId }: AskProps & { claimId: string | undefined }) {
  return (
    <>
      <Experiences draft={draft} change={change} missing={missing} />
      <PartsOfClaims draft={draft} change={change} claimId={claimId} />
      <Statements draft={draft} change={change} missing={missing} />
      <Message draft={draft} change={change} />
    </>
  );
}

function Experiences({ draft, change, missing }: AskProps) {
  const w = useWords(askingWords);
  const { data } = $api.useQuery('get', '/api/experiences', { params: { query: { limit: 200 } } });
  if (data?.rows.length === 0) {
    return (
      <Note tone="warn">
        <p>{w.noExperience}</p>
        <Link to="/portfolio/experiences/new">{w.addExperience}</Link>
      </Note>
    );
  }
  return (
    <FieldGroup label={w.experience} error={missing.includes('experience') ? w.missing.experience : undefined}>
      {data?.rows.map(({ id, title, organisation }) => (
        <Choice
          key={id}
          type="radio"
          name="experience"
          label={[title, organisation].filter(Boolean).join(', ')}
          checked={draft.experienceId === id}
          onChange={() => change({ experienceId: id })}
        />
      ))}
    </FieldGroup>
  );
}

/** The parts of the claims that are being written; of one claim alone, where the request was begun there. */
function PartsOfClaims({ draft, change, claimId }: Omit<AskProps, 'missing'> & { claimId: string | undefined }) {
  const w = useWords(askingWords);
  const drafts = useDrafts().filter(({ id }) => claimId === undefined || id === claimId);
  const parts = drafts.flatMap(({ target, outcomes }) =>
    outcomes
      .filter(({ outcomeId }) => outcomeId !== null)
      .map((outcome) => ({ ...outcome, claim: claimTitle(target) })),
  );
  if (parts.length === 0) return null;
  return (
    <FieldGroup label={w.fromClaim} hint={w.fromClaimHint} optional>
      {parts.map(({ id, outcomeId, title, claim }) => (
        <Choice
          key={id}
          type="checkbox"
          label={title}
          hint={drafts.length > 1 && claim}
          checked={draft.statements.some((statement) => statement.outcomeId === outcomeId)}
          onChange={(event) =>
            change({
              statements: aboutOutcome(draft.statements, { id: outcomeId!, text: title }, event.target.checked),
            })
          }
        />
      ))}
    </FieldGroup>
  );
}

function Statements({ draft, change, missing }: AskProps) {
  const w = useWords(askingWords);
  const { statements } = draft;
  const say = (place: number, text: string) =>
    change({ statements: statements.map((one, at) => (at === place ? { ...one, text } : one)) });
  return (
    <FieldGroup
      label={w.statements}
      hint={w.statementsHint}
      error={missing.includes('statements') ? w.missing.statements : undefined}
    >
      <div className={styles.rows}>
        {statements.map(({ text }, place) => (
          <div key={place} className={styles.row}>
            <TextField
              label={w.statement(place + 1)}
              maxLength={2000}
              value={text}
              onChange={(event) => say(place, event.target.value)}
            />
            {statements.length > 1 && (
              <Button look="plain" onPress={() => change({ statements: statements.filter((_, at) => at !== place) })}>
                {w.removeStatement(place + 1)}
              </Button>
            )}
          </div>
        ))}
        <div>
          <Button look="quiet" onPress={() => change({ statements: [...statements, { text: '', outcomeId: null }] })}>
            {w.addStatement}
          </Button>
        </div>
      </div>
    </FieldGroup>
  );
}

function Message({ draft, change }: Omit<AskProps, 'missing'>) {
  const w = useWords(askingWords);
  return (
    <TextArea
      label={w.message}
      hint={w.messageHint}
      optional
      maxLength={2000}
      value={draft.message}
      onChange={(event) => change({ message: event.target.value })}
    />
  );
}
