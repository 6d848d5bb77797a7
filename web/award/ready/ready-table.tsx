import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Table, type Column } from '../../kit/table/table.js';
import { Chip } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { Check } from '../findings.js';
import { ledgerWords } from '../ledger.words.js';
import { useCourseColumns, useLineColumns } from '../line-columns.js';
import { readyWords } from './ready.words.js';

type Row = Api['ReadyRow'];

interface Props {
  rows: readonly Row[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Lines that wait, each with what holds it back; ready ones can be chosen for a batch of their own. */
export function ReadyTable({ rows, chosen, onChoose }: Props) {
  const w = useWords(readyWords);
  const columns = useColumns();
  const choose = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const choice: Column<Row> = {
    key: 'choice',
    title: <span className="unseen">{w.chooseColumn}</span>,
    cell: ({ id, publicId, findings }) =>
      findings.length === 0 && (
        <input
          type="checkbox"
          className={styles.choice}
          aria-label={w.choose(publicId)}
          checked={chosen.has(id)}
          onChange={() => choose(id)}
        />
      ),
  };
  return <Table caption={w.caption} rows={rows} keyOf={({ id }) => id} columns={[choice, ...columns]} />;
}

function useColumns(): readonly Column<Row>[] {
  const w = useWords(readyWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  const { line, credits, term } = useLineColumns<Row>(({ id }) => id);
  const { course, grade } = useCourseColumns<Row>();
  return [
    line,
    { key: 'student', title: l.student, cell: (row) => <Student row={row} /> },
    course,
    credits,
    grade,
    term,
    {
      key: 'decided',
      title: w.decidedBy,
      cell: ({ decidedByName, openedAt }) => (
        <>
          <span className={styles.nowrap}>{decidedByName}</span>
          <span className={styles.under}>{format.shortDay(openedAt)}</span>
        </>
      ),
    },
    { key: 'check', title: l.check, cell: ({ findings }) => <Check findings={findings} /> },
  ];
}

function Student({ row: { studentId, studentName, learnerId, identity } }: { row: Row }) {
  const l = useWords(ledgerWords);
  return (
    <>
      <Link to="/learners/$learnerId" params={{ learnerId }}>
        {studentId ?? l.noStudentId}
      </Link>
      <span className={styles.under}>{studentName}</span>
      {identity.match !== 'exact' && (
        <span className={styles.under}>
          <Chip tone="warn">{l.match[identity.match]}</Chip> {identity.because}
        </span>
      )}
    </>
  );
}
