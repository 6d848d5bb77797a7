import { getRouteApi, Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Chip, type Tone } from '../../kit/status/status.js';
import { byCursor } from '../../kit/table/more.js';
import { Paged } from '../../kit/table/paged.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { ledgerWords } from '../ledger.words.js';
import { useCourseColumns, useLineColumns } from '../line-columns.js';
import { batchWords } from './batch.words.js';

type Batch = Api['BatchView'];
type Line = Api['BatchLineView'];

const route = getRouteApi('/shell/batches/$batchId');
const tones: Record<Line['posting'], Tone> = {
  waiting: 'plain',
  accepted: 'act',
  rejected: 'stop',
  discarded: 'plain',
};

/** The lines in the order of the file, each with what the SIS has answered. */
export function BatchLines({ batch }: { batch: Batch }) {
  const w = useWords(batchWords);
  const { posting } = route.useSearch();
  const params = { path: { id: batch.id }, query: { limit: 100, ...(posting ? { posting } : {}) } };
  const list = $api.useInfiniteQuery('get', '/api/batches/{id}/lines', { params }, byCursor);
  const columns = useColumns(batch);
  return (
    <section className={styles.section} aria-labelledby="lines-title">
      <h2 id="lines-title">{w.linesTitle}</h2>
      {batch.status !== 'prepared' && batch.status !== 'discarded' && <Tabs batch={batch} />}
      <Paged list={list} none={<p>{w.noSuchLine}</p>}>
        {(rows) => (
          <Table caption={w.linesCaption} rows={rows} keyOf={(line) => String(line.position)} columns={columns} />
        )}
      </Paged>
    </section>
  );
}

function Tabs({ batch: { lines, waiting, accepted, rejected } }: { batch: Batch }) {
  const w = useWords(batchWords);
  const tabs = [
    [undefined, w.all(lines)],
    ['waiting', w.waiting(waiting)],
    ['accepted', w.accepted(accepted)],
    ['rejected', w.rejected(rejected)],
  ] as const;
  return (
    <nav className={styles.tabs} aria-label={w.linesTitle}>
      {tabs.map(([posting, name]) => (
        <Link
          key={name}
          from="/batches/$batchId"
          to="."
          search={posting ? { posting } : {}}
          activeOptions={{ exact: true, includeSearch: true }}
          replace
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

function useColumns({ status }: Batch): readonly Column<Line>[] {
  const w = useWords(batchWords);
  const l = useWords(ledgerWords);
  const { line, credits, term } = useLineColumns<Line>(({ awardId }) => awardId);
  const { course, grade } = useCourseColumns<Line>();
  return [
    line,
    {
      key: 'student',
      title: l.student,
      cell: ({ studentId, studentName }) => (
        <>
          {studentId}
          <span className={styles.under}>{studentName}</span>
        </>
      ),
    },
    course,
    credits,
    grade,
    term,
    ...(status === 'prepared'
      ? []
      : [{ key: 'answer', title: w.answer, cell: (line: Line) => <Answer line={line} /> }]),
  ];
}

function Answer({ line: { posting, reason, postedOn, awardId } }: { line: Line }) {
  const w = useWords(batchWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  return (
    <>
      <span className={styles.nowrap}>
        <Chip tone={tones[posting]}>{l.answer[posting]}</Chip>
      </span>
      {postedOn && <span className={styles.under}>{w.posted(format.calendarDay(postedOn))}</span>}
      {reason && <span className={styles.under}>{reason}</span>}
      {posting === 'rejected' && (
        <Link to="/awards/$awardId" params={{ awardId }}>
          {w.mend}
        </Link>
      )}
    </>
  );
}
