import { $api, type Api } from '../../api/client.js';
import { TextArea, TextField } from '../../kit/form/inputs.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { Card } from '../../kit/page/card.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { Entry } from './entry.js';
import styles from './reviewer.module.css';
import { reviewersWords } from './reviewers.words.js';

/** With whom somebody must not be brought together, by whichever side it was declared. */
export function Conflicts({ reviewer: { personId } }: { reviewer: Api['ReviewerView'] }) {
  const w = useWords(reviewersWords);
  const conflicts = $api.useQuery('get', '/api/conflicts', { params: { query: { personId } } });
  const declare = $api.useMutation('post', '/api/conflicts');
  const end = $api.useMutation('delete', '/api/conflicts/{id}');
  return (
    <Card title={w.conflicts}>
      <p className="soft small">{w.conflictsWhy}</p>
      <Asked query={conflicts}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{w.noConflicts}</p>
          ) : (
            <ul className={styles.lines}>
              {rows.map(({ id, personName, withEmail, reason }) => (
                <li key={id}>
                  <strong>
                    {personName}, {w.with(withEmail)}
                  </strong>
                  <span className={styles.basis}>{reason}</span>
                  <Confirm
                    compact
                    look="plain"
                    label={w.over}
                    title={w.overTitle}
                    act={w.over}
                    onConfirm={() => end.mutateAsync({ params: { path: { id } } })}
                  >
                    <p>{w.overWhy}</p>
                  </Confirm>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      <Entry
        label={w.addConflict}
        act={w.enter}
        onAdd={({ withEmail = '', reason = '' }) => declare.mutateAsync({ body: { personId, withEmail, reason } })}
      >
        <TextField dense name="withEmail" type="email" label={w.withEmail} />
        <TextArea dense name="reason" label={w.reason} />
      </Entry>
    </Card>
  );
}
