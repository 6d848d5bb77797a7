import { Link } from '@tanstack/react-router';
import { $api } from '../api/client.js';
import { ledgerWords } from '../award/ledger.words.js';
import { Asked } from '../kit/status/asked.js';
import { Table } from '../kit/table/table.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { studentWords } from './student.words.js';

/** The learner's lines of credit, the newest first. */
export function StudentLines({ learnerId }: { learnerId: string }) {
  const w = useWords(studentWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  const lines = $api.useQuery('get', '/api/awards', { params: { query: { learnerId, limit: 200 } } });
  return (
    <Asked query={lines}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p>{w.noLines}</p>
        ) : (
          <Table
            caption={w.lines}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'line',
                title: l.line,
                names: true,
                cell: ({ id, publicId }) => (
                  <Link to="/awards/$awardId" params={{ awardId: id }}>
                    {publicId}
                  </Link>
                ),
              },
              { key: 'course', title: w.course, cell: ({ courseCode, title }) => courseCode ?? title },
              {
                key: 'credits',
                title: w.amount,
                numeric: true,
                cell: ({ credits, kind }) => (kind === 'void' ? `−${credits}` : credits),
              },
              { key: 'term', title: w.term, cell: ({ termCode }) => termCode },
              {
                key: 'posting',
                title: w.posting,
                cell: ({ posting, postedOn }) =>
                  postedOn ? `${l.posting[posting]}, ${format.calendarDay(postedOn)}` : l.posting[posting],
              },
            ]}
          />
        )
      }
    </Asked>
  );
}
