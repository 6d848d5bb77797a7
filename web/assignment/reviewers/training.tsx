import { $api, type Api } from '../../api/client.js';
import { TextField } from '../../kit/form/inputs.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { Card } from '../../kit/page/card.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { Entry } from './entry.js';
import styles from './reviewer.module.css';
import { reviewersWords } from './reviewers.words.js';

/** The trainings on record, each with the last day on which it counts. */
export function Training({ reviewer: { personId, training } }: { reviewer: Api['ReviewerView'] }) {
  const w = useWords(reviewersWords);
  const format = useFormat();
  const record = $api.useMutation('post', '/api/reviewers/{personId}/training');
  const revoke = $api.useMutation('delete', '/api/training/{id}');
  return (
    <Card title={w.training}>
      <p className="soft small">{w.trainingWhy}</p>
      <ul className={styles.lines}>
        {training.map(({ id, title, completedOn, validUntil }) => (
          <li key={id}>
            <strong>{title}</strong>
            <span className="soft small">
              {w.completedOn(format.calendarDay(completedOn), format.calendarDay(validUntil))}
            </span>
            <Confirm
              compact
              look="plain"
              label={w.revoke}
              title={w.revokeTitle(title)}
              act={w.revoke}
              actLook="stop"
              onConfirm={() => revoke.mutateAsync({ params: { path: { id } } })}
            >
              <p>{w.revokeWhy}</p>
            </Confirm>
          </li>
        ))}
      </ul>
      <Entry
        label={w.addTraining}
        act={w.record}
        onAdd={({ title = '', completedOn = '', validUntil }) =>
          record.mutateAsync({
            params: { path: { personId } },
            body: { title, completedOn, ...(validUntil ? { validUntil } : {}) },
          })
        }
      >
        <TextField dense name="title" label={w.trainingTitle} />
        <TextField dense short name="completedOn" type="date" label={w.completed} />
        <TextField dense short name="validUntil" type="date" label={w.validUntil} hint={w.validHint} optional />
      </Entry>
    </Card>
  );
}
