import { $api, type Api } from '../../api/client.js';
import { TextField } from '../../kit/form/inputs.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { Card } from '../../kit/page/card.js';
import { useFormat } from '../../words/format.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { Entry } from './entry.js';
import styles from './reviewer.module.css';
import { reviewersWords } from './reviewers.words.js';

/** Days on which somebody is asked for nothing. */
export function Leave({ reviewer: { personId, leave } }: { reviewer: Api['ReviewerView'] }) {
  const w = useWords(reviewersWords);
  const s = useWords(sharedWords);
  const format = useFormat();
  const take = $api.useMutation('post', '/api/reviewers/{personId}/leave');
  const end = $api.useMutation('delete', '/api/leave/{id}');
  return (
    <Card title={w.leave}>
      <p className="soft small">{w.leaveWhy}</p>
      {leave.length === 0 && <p>{w.noLeave}</p>}
      <ul className={styles.lines}>
        {leave.map(({ id, fromOn, untilOn }) => (
          <li key={id}>
            <span>{w.leaveOf(format.calendarDay(fromOn), format.calendarDay(untilOn))}</span>
            <Confirm
              compact
              look="plain"
              label={s.remove}
              title={w.removeTitle}
              act={s.remove}
              onConfirm={() => end.mutateAsync({ params: { path: { id } } })}
            />
          </li>
        ))}
      </ul>
      <Entry
        label={w.addLeave}
        act={w.enter}
        onAdd={({ fromOn = '', untilOn = '' }) =>
          take.mutateAsync({ params: { path: { personId } }, body: { fromOn, untilOn } })
        }
      >
        <TextField dense short name="fromOn" type="date" label={w.from} />
        <TextField dense short name="untilOn" type="date" label={w.untilDay} />
      </Entry>
    </Card>
  );
}
