import { useState } from 'react';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Bars } from '../../kit/chart/bars.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import type { Reviewer } from './reviewer-page.js';
import { reviewerWords } from './reviewer.words.js';

/** How much one reads at once. */
export function CapacityCard({ reviewer: { personId, open, capacity, version } }: { reviewer: Reviewer }) {
  const w = useWords(reviewerWords);
  const shared = useWords(sharedWords);
  const [typed, setTyped] = useState(String(capacity));
  const [tried, setTried] = useState(false);
  const save = $api.useMutation('put', '/api/reviewers/{personId}/capacity');
  const fits = /^\d{1,3}$/.test(typed) && Number(typed) <= 100;
  const error = tried && !fits ? w.capacityError : undefined;
  const send = () => {
    setTried(true);
    if (!fits) return;
    const body = { capacity: Number(typed), version };
    save.mutate({ params: { path: { personId } }, body }, { onSuccess: () => toast(w.saved) });
  };
  const bar = {
    key: 'held',
    name: w.holds(open, capacity),
    said: w.holdsSaid(open, capacity),
    parts: [{ size: open, tone: open >= capacity ? ('warn' as const) : ('act' as const) }],
  };
  return (
    <Card title={w.workload}>
      <Bars label={w.workload} max={Math.max(capacity, open)} bars={[bar]} />
      <Form onSubmit={send} errors={error ? [{ message: error }] : []}>
        <TextField
          dense
          short
          inputMode="numeric"
          label={w.capacity}
          hint={w.capacityHint}
          error={error}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Failure error={save.error} />
        <Actions>
          <Button compact look="quiet" type="submit" busy={save.isPending}>
            {shared.save}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}
