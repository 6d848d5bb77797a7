import { Link } from '@tanstack/react-router';
import type { Api } from '../api/client.js';
import { Time } from '../kit/page/time.js';
import { Table, type Column } from '../kit/table/table.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import styles from './audit.module.css';
import { auditWords } from './audit.words.js';
import { eventWords } from './event.words.js';

type Event = Api['AuditedEvent'];

/** Events with who caused them and their place in the sealed trail. */
export function EventTable({ rows }: { rows: readonly Event[] }) {
  const w = useWords(auditWords);
  return <Table caption={w.caption} rows={rows} keyOf={({ id }) => id} columns={useColumns()} />;
}

function useColumns(): readonly Column<Event>[] {
  const w = useWords(auditWords);
  const named = useWords(eventWords);
  const format = useFormat();
  return [
    {
      key: 'at',
      title: w.at,
      cell: ({ at }) => (
        <span className={styles.line}>
          <Time at={at} as="shortDay" /> <span className="soft">{format.time(at)}</span>
        </span>
      ),
    },
    {
      key: 'event',
      title: w.event,
      names: true,
      cell: ({ type }) => (
        <>
          {named[type] ?? type} <span className={`soft ${styles.hash}`}>{type}</span>
        </>
      ),
    },
    { key: 'who', title: w.who, cell: (event) => <Who event={event} /> },
    {
      key: 'claim',
      title: w.claim,
      cell: ({ claimId, claimReference }) =>
        claimId && (
          <Link to="/claims/$claimId" params={{ claimId }}>
            {claimReference}
          </Link>
        ),
    },
    {
      key: 'seal',
      title: w.seal,
      cell: ({ sealNo, hash }) => (
        <span title={hash ?? undefined} className={styles.line}>
          {sealNo === null ? w.unsealed : format.number(sealNo)}{' '}
          {hash && <span className={`soft ${styles.hash}`}>{`${hash.slice(0, 8)}…`}</span>}
        </span>
      ),
    },
  ];
}

function Who({ event: { actorId, actorName, actorKind } }: { event: Event }) {
  const w = useWords(auditWords);
  const name = actorName ?? w.kind[actorKind];
  if (!actorId) return name;
  return (
    <Link to="/audit" search={(before: object) => ({ ...before, actorId })} title={w.only(name ?? '')}>
      {name}
    </Link>
  );
}
