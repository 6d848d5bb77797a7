import { useState } from 'react';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { Card } from '../../kit/page/card.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import type { Reviewer } from './reviewer-page.js';
import { reviewerWords } from './reviewer.words.js';
import styles from './reviewer.module.css';

/** Days on which no offers come. */
export function LeaveCard({ reviewer: { personId, leave } }: { reviewer: Reviewer }) {
  const w = useWords(reviewerWords);
  const format = useFormat();
  const [days, setDays] = useState({ fromOn: '', untilOn: '' });
  const [tried, setTried] = useState(false);
  const take = $api.useMutation('post', '/api/reviewers/{personId}/leave');
  const end = $api.useMutation('delete', '/api/leave/{id}');
  const fits = days.fromOn !== '' && days.untilOn >= days.fromOn;
  const error = tried && !fits ? w.daysError : undefined;
  const send = () => {
    setTried(true);
    if (!fits) return;
    const done = () => {
      setDays({ fromOn: '', untilOn: '' });
      setTried(false);
    };
    take.mutate({ params: { path: { personId } }, body: days }, { onSuccess: done });
  };
  const field = (name: 'fromOn' | 'untilOn') => ({
    dense: true,
    short: true,
    type: 'date',
    label: w[name],
    value: days[name],
    onChange: (event: { target: { value: string } }) => setDays({ ...days, [name]: event.target.value }),
  });
  return (
    <Card title={w.leave}>
      <p className="soft small">{w.leaveHint}</p>
      {leave.length === 0 && <p className="soft">{w.noLeave}</p>}
      <ul className={styles.list}>
        {leave.map(({ id, fromOn, untilOn }) => (
          <li key={id}>
            <span>{w.span(format.calendarDay(fromOn), format.calendarDay(untilOn))}</span>
            <Button
              look="plain"
              compact
              onPress={() => end.mutateAsync({ params: { path: { id } } }).catch(() => null)}
            >
              {w.endLeave}
            </Button>
          </li>
        ))}
      </ul>
      <Form onSubmit={send} errors={error ? [{ message: error }] : []}>
        <div className={styles.pair}>
          <TextField {...field('fromOn')} error={error} />
          <TextField {...field('untilOn')} />
        </div>
        <Failure error={take.error ?? end.error} />
        <Actions>
          <Button compact look="quiet" type="submit" busy={take.isPending}>
            {w.addLeave}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}
