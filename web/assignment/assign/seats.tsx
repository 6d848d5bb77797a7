import { $api, type Api } from '../../api/client.js';
import { WithReason } from '../../kit/overlay/with-reason.js';
import { Card } from '../../kit/page/card.js';
import { Time } from '../../kit/page/time.js';
import { Asked } from '../../kit/status/asked.js';
import { useHas } from '../../account/session.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import styles from './assign.module.css';
import { assignWords } from './assign.words.js';

type Seat = Api['SeatView'];

/** Who has, and had, the seats of a case, the newest first. */
export function Seats({ claimId, often }: { claimId: string; often: number }) {
  const w = useWords(assignWords);
  const seats = $api.useQuery(
    'get',
    '/api/seats',
    { params: { query: { claimId, show: 'all', limit: 100 } } },
    { refetchInterval: often },
  );
  return (
    <Card title={w.seatsTitle}>
      <Asked query={seats}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="soft">{w.noSeats}</p>
          ) : (
            <ul className={styles.seats}>
              {rows.map((seat) => (
                <SeatLine key={seat.id} seat={seat} />
              ))}
            </ul>
          )
        }
      </Asked>
    </Card>
  );
}

function SeatLine({ seat }: { seat: Seat }) {
  const w = useWords(assignWords);
  const format = useFormat();
  const coordinates = useHas('coordinator');
  const open = seat.status === 'offered' || seat.status === 'accepted';
  return (
    <li>
      <strong>{seat.reviewerName}</strong>
      <span>
        {w.seats[seat.seat]}: {w.statuses[seat.status]} {w.since}{' '}
        <Time at={seat.completedAt ?? seat.acceptedAt ?? seat.offeredAt} />
        {open && seat.dueAt && `, ${w.due(format.shortDay(seat.dueAt))}`}
      </span>
      {seat.reason && <span className="soft small">{seat.reason}</span>}
      {seat.overrideReason && <span className="soft small">{w.chosenByHand(seat.overrideReason)}</span>}
      {open && coordinates && <Release seat={seat} />}
    </li>
  );
}

function Release({ seat }: { seat: Seat }) {
  const w = useWords(assignWords);
  const release = $api.useMutation('post', '/api/assignments/{id}/release');
  return (
    <WithReason
      compact
      label={w.release}
      title={w.releaseTitle(seat.reviewerName)}
      field={w.reasonOf}
      act={w.confirmRelease}
      actLook="stop"
      onConfirm={(reason) => release.mutateAsync({ params: { path: { id: seat.id } }, body: { reason } })}
    >
      <p>{w.releaseWhy}</p>
    </WithReason>
  );
}
