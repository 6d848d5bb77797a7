import { Link } from '@tanstack/react-router';
import type { Api } from '../api/client.js';
import { LinkButton } from '../kit/action/link-button.js';
import { Time } from '../kit/page/time.js';
import { Chip } from '../kit/status/status.js';
import { Table } from '../kit/table/table.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { approvalsWords } from './approvals.words.js';
import styles from './decision.module.css';

type Row = Api['WaitingRow'];

/** One row for each thing that waits; what is due first at the top. */
export function WaitingTable({ rows }: { rows: readonly Row[] }) {
  const w = useWords(approvalsWords);
  return (
    <Table
      caption={w.caption}
      rows={rows}
      keyOf={({ kind, claimId }) => `${kind} ${claimId}`}
      columns={[
        { key: 'claim', title: w.claim, names: true, cell: (row) => <Claim {...row} /> },
        { key: 'waits', title: w.waitsFor, cell: (row) => <WaitsFor {...row} /> },
        { key: 'readings', title: w.readings, cell: (row) => <Recommended {...row} /> },
        { key: 'since', title: w.since, cell: ({ since }) => <Time at={since} as="ago" /> },
        { key: 'due', title: w.due, cell: (row) => <Due {...row} /> },
        { key: 'act', title: <span className="unseen">{w.next}</span>, cell: (row) => <Act {...row} /> },
      ]}
    />
  );
}

function Claim({ claimId, courseCode, title, learner, credits, attempt }: Row) {
  const w = useWords(approvalsWords);
  const format = useFormat();
  return (
    <>
      <Link to="/claims/$claimId" params={{ claimId }}>
        {courseCode ? `${courseCode} ${title}` : title}
      </Link>
      <span className={styles.under}>
        {learner.name} · {w.credits(format.credits(credits))}
        {attempt > 1 && ` · ${w.attempt(attempt)}`}
      </span>
    </>
  );
}

function WaitsFor({ kind, proposedBy, proposedOutcome, underAppeal, disputed }: Row) {
  const w = useWords(approvalsWords);
  const outcome = proposedOutcome === null ? '' : w.outcomes[proposedOutcome];
  return (
    <>
      {w.kinds[kind]}
      {kind === 'concur' && <span className={styles.under}>{w.proposed(proposedBy ?? '', outcome)}</span>}
      {kind === 'proposed' && <span className={styles.under}>{w.yours(outcome)}</span>}
      <span className={styles.chips}>
        {underAppeal && <Chip tone="warn">{w.underAppeal}</Chip>}
        {disputed && <Chip tone="warn">{w.disputed}</Chip>}
      </span>
    </>
  );
}

function Recommended({ kind, recommendations }: Row) {
  const w = useWords(approvalsWords);
  if (recommendations.length === 0) return kind === 'appeal' ? w.noReadings : '';
  return recommendations.map((one) => w.outcomes[one as keyof typeof w.outcomes]).join(' · ');
}

function Due({ dueAt }: Row) {
  const w = useWords(approvalsWords);
  if (dueAt === null) return w.noDue;
  const late = new Date(dueAt) < new Date();
  return (
    <>
      <Time at={dueAt} as="shortDay" /> {late && <Chip tone="stop">{w.overdue}</Chip>}
    </>
  );
}

function Act({ kind, claimId, courseCode, title }: Row) {
  const w = useWords(approvalsWords);
  const to = kind === 'appeal' ? '/claims/$claimId/appeal-answer' : '/claims/$claimId/approval';
  return (
    <LinkButton to={to} params={{ claimId }} compact look={kind === 'decide' ? 'act' : 'quiet'}>
      {w.act[kind]}
      <span className="unseen">{w.forClaim(courseCode ?? title)}</span>
    </LinkButton>
  );
}
