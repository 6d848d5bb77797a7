import { useState } from 'react';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextArea, TextField } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Actions } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Failure } from '../../kit/status/failure.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { reviewerWords } from './reviewer.words.js';
import styles from './reviewer.module.css';

/** People whose claims one must not read. */
export function ConflictsCard() {
  const w = useWords(reviewerWords);
  const format = useFormat();
  const conflicts = $api.useQuery('get', '/api/conflicts', { params: { query: { limit: 100 } } });
  const end = $api.useMutation('delete', '/api/conflicts/{id}');
  return (
    <Card title={w.conflicts}>
      <p className="soft small">{w.conflictsHint}</p>
      <Asked query={conflicts}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="soft">{w.noConflicts}</p>
          ) : (
            <ul className={styles.list}>
              {rows.map(({ id, withEmail, reason, declaredAt }) => (
                <li key={id}>
                  <span>
                    <strong>{withEmail}</strong>
                    <span className={styles.under}>
                      {reason} · {w.since(format.day(declaredAt))}
                    </span>
                  </span>
                  <Button
                    look="plain"
                    compact
                    onPress={() => end.mutateAsync({ params: { path: { id } } }).catch(() => null)}
                  >
                    {w.endConflict}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      <Failure error={end.error} />
      <DeclareConflict />
    </Card>
  );
}

function DeclareConflict() {
  const w = useWords(reviewerWords);
  const [withEmail, setEmail] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const declare = $api.useMutation('post', '/api/conflicts');
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(withEmail.trim());
  const wrong = {
    email: tried && !isAddress ? w.emailError : undefined,
    reason: tried && reason.trim() === '' ? w.reasonError : undefined,
  };
  const send = () => {
    setTried(true);
    if (!isAddress || reason.trim() === '') return;
    const done = () => {
      toast(w.declared);
      setEmail('');
      setReason('');
      setTried(false);
    };
    declare.mutate({ body: { withEmail: withEmail.trim(), reason } }, { onSuccess: done });
  };
  return (
    <Form onSubmit={send} errors={Object.values(wrong).flatMap((message) => (message ? [{ message }] : []))}>
      <TextField
        dense
        type="email"
        label={w.withEmail}
        hint={w.withEmailHint}
        error={wrong.email}
        value={withEmail}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextArea
        dense
        label={w.conflictReason}
        error={wrong.reason}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Failure error={declare.error} />
      <Actions>
        <Button compact look="quiet" type="submit" busy={declare.isPending}>
          {w.declareConflict}
        </Button>
      </Actions>
    </Form>
  );
}
