import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, queries, type Api } from '../../api/client.js';
import { newerThan, type Refusal } from '../../api/problem.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { FieldGroup } from '../../kit/form/field.js';
import { Choice } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { checkWords } from './check.words.js';

/** How a warning is acknowledged: by its code and what it is about. */
const keyOf = ({ code, about }: Refusal): string => (about === undefined ? code : `${code}:${about}`);

/** The last step: what must have been read, the learner's word, and the button that says what it does. */
export function SendClaim({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(checkWords);
  const { money } = useFormat();
  const textOf = useRefusalText();
  const navigate = useNavigate();
  const { mutateAsync } = $api.useMutation('post', '/api/claims/{id}/submission');
  const [ownWork, setOwnWork] = useState(false);
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { warnings, version, moves, ifSent, id } = claim;
  const unread = warnings.filter((warning) => !read.has(keyOf(warning)));
  const errors = [
    ...(unread.length > 0 ? [{ message: w.mustRead }] : []),
    ...(ownWork ? [] : [{ message: w.mustDeclare }]),
  ];
  const send = async () => {
    setTried(true);
    if (errors.length > 0) return;
    setError(null);
    try {
      await mutateAsync({ params: { path: { id } }, body: { version, ownWork, acknowledged: [...read] } });
      toast(w.sent);
      await navigate({ to: '/claims/$claimId', params: { claimId: id } });
    } catch (failure) {
      setError(failure);
    }
  };
  const tick = (key: string, isRead: boolean) =>
    setRead((before) => new Set(isRead ? [...before, key] : [...before].filter((one) => one !== key)));
  return (
    <Form onSubmit={send} errors={tried ? errors : []}>
      {warnings.length > 0 && (
        <FieldGroup
          label={w.warnings}
          hint={w.warningsText}
          error={tried && unread.length > 0 ? w.mustRead : undefined}
        >
          {warnings.map((warning) => (
            <Choice
              key={keyOf(warning)}
              type="checkbox"
              label={textOf(warning)}
              checked={read.has(keyOf(warning))}
              onChange={(event) => tick(keyOf(warning), event.target.checked)}
            />
          ))}
        </FieldGroup>
      )}
      <FieldGroup label={w.declareTitle} error={tried && !ownWork ? w.mustDeclare : undefined}>
        <Choice
          type="checkbox"
          label={w.declare}
          checked={ownWork}
          onChange={(event) => setOwnWork(event.target.checked)}
        />
      </FieldGroup>
      {newerThan(error) === undefined ? (
        <Failure error={error} />
      ) : (
        <Note tone="warn" role="alert">
          <p>{w.stale}</p>
          <Button look="quiet" onPress={() => queries.invalidateQueries().then(() => setError(null))}>
            {w.look}
          </Button>
        </Note>
      )}
      <Button type="submit" refusals={moves.submit}>
        {ifSent?.charged ? w.sendFee(money(ifSent.feeCents)) : w.send}
      </Button>
    </Form>
  );
}
