import { useId, useState } from 'react';
import { useHas } from '../../account/session.js';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { TextField } from '../../kit/form/inputs.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { Chip } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import styles from './staff.module.css';
import { staffWords } from './staff.words.js';

type Deadline = Api['CaseDeadline'];

/** The dates that run, who has to keep them, and what can be done about each. */
export function Dates({ deadlines }: { deadlines: readonly Deadline[] }) {
  const w = useWords(staffWords);
  const coordinates = useHas('coordinator');
  return (
    <Card title={w.dates}>
      {deadlines.length === 0 && <p className="soft">{w.noDates}</p>}
      <ul className={styles.lines}>
        {deadlines.map((deadline) => (
          <li key={deadline.id}>
            <DateLine deadline={deadline} />
            {coordinates && <DateActs deadline={deadline} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function DateLine({ deadline }: { deadline: Deadline }) {
  const w = useWords(staffWords);
  const format = useFormat();
  const { kind, assigneeName, assigneeRole, dueAt, paused, overdue, lapses, remindedAt } = deadline;
  const notes = [paused ? w.paused : '', lapses ? w.lapses : ''].filter(Boolean);
  return (
    <>
      <strong>{w.kinds[kind] ?? kind}</strong>
      <span>
        {assigneeName ?? w.roles[assigneeRole ?? ''] ?? assigneeRole}, {format.shortDay(dueAt)}
        {notes.length > 0 && ` (${notes.join(', ')})`} {overdue && <Chip tone="stop">{w.overdue}</Chip>}
      </span>
      {remindedAt.length > 0 && (
        <span className="soft small">{w.remindedOn(format.list(remindedAt.map((at) => format.shortDay(at))))}</span>
      )}
    </>
  );
}

function DateActs({ deadline: { id, moves } }: { deadline: Deadline }) {
  const w = useWords(staffWords);
  const [days, setDays] = useState('5');
  const remind = $api.useMutation('post', '/api/deadlines/{id}/reminder');
  const extend = $api.useMutation('post', '/api/deadlines/{id}/extension');
  const params = { path: { id } };
  const reasons = useId();
  const textOf = useRefusalText();
  const ask = () =>
    remind.mutateAsync({ params }).then(
      () => toast(w.reminded),
      () => undefined,
    );
  return (
    <>
      <Actions>
        <Button look="quiet" compact refusals={moves.remind} reasonsElsewhere aria-describedby={reasons} onPress={ask}>
          {w.remind}
        </Button>
        <Confirm
          compact
          label={w.extend}
          title={w.extendTitle}
          act={w.extend}
          refusals={moves.extend}
          onConfirm={() => extend.mutateAsync({ params, body: { days: Number(days) } }).then(() => toast(w.extended))}
        >
          <TextField
            dense
            short
            type="number"
            min={1}
            max={250}
            label={w.extendBy}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
        </Confirm>
      </Actions>
      {moves.remind.length > 0 && (
        <span id={reasons} className="soft small">
          {moves.remind.map(textOf).join(' ')}
        </span>
      )}
      <Failure error={remind.error} />
    </>
  );
}
