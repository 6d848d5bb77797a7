import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Meter } from '../../kit/chart/meter.js';
import { Chip } from '../../kit/status/status.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import styles from './assign.module.css';
import { assignWords } from './assign.words.js';
import { Offer } from './offer.js';

type Candidate = Api['CandidateView'];

export function Candidates({
  claimId,
  candidates,
  seatIsFree,
}: {
  claimId: string;
  candidates: readonly Candidate[];
  seatIsFree: boolean;
}) {
  const w = useWords(assignWords);
  const columns: Column<Candidate>[] = [
    {
      key: 'person',
      title: w.person,
      names: true,
      cell: ({ personId, name }) => (
        <Link to="/reviewers/$personId" params={{ personId }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'load',
      title: w.load,
      cell: ({ open, capacity }) => <Meter value={open} max={capacity} said={w.loadOf(open, capacity)} />,
    },
    {
      key: 'record',
      title: w.record,
      cell: ({ kept, late }) => (kept + late > 0 ? w.kept(kept, late) : <span className="soft">{w.noRecord}</span>),
    },
    { key: 'why', title: w.why, cell: (candidate) => <Why candidate={candidate} /> },
    {
      key: 'act',
      title: <span className="unseen">{w.act}</span>,
      cell: (candidate) => seatIsFree && <Offer claimId={claimId} candidate={candidate} />,
    },
  ];
  return (
    <>
      <p className="soft small">{w.order}</p>
      <Table caption={w.candidates} columns={columns} rows={candidates} keyOf={({ personId }) => personId} />
    </>
  );
}

/** What speaks for somebody, or what stands in the way. */
function Why({ candidate }: { candidate: Candidate }) {
  const w = useWords(assignWords);
  const format = useFormat();
  const textOf = useRefusalText();
  const { place, askedBefore, refusals, expertise, trainedUntil, knowsTheClaim } = candidate;
  if (place === null) {
    return (
      <ul className={styles.reasons}>
        {refusals.map((refusal) => (
          <li key={refusal.code}>{textOf(refusal)}</li>
        ))}
      </ul>
    );
  }
  const facts = [
    knowsTheClaim ? w.knows : '',
    expertise ? w.expert(expertise) : '',
    trainedUntil && trainedUntil < '9999' ? w.trained(format.calendarDay(trainedUntil)) : '',
  ];
  return (
    <>
      <span className={styles.place}>
        {place === 1 ? <Chip tone="act">{w.first}</Chip> : w.place(place)}
        {': '}
        {askedBefore ? w.because[askedBefore] : w.last}
      </span>
      <span className={styles.facts}>{facts.filter(Boolean).join(' ')}</span>
    </>
  );
}
