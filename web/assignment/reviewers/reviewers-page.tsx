import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Meter } from '../../kit/chart/meter.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Chip, Empty } from '../../kit/status/status.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { reviewersWords } from './reviewers.words.js';

type Reviewer = Api['ReviewerView'];

/** Who reads for the college, how full they are, and whether offers reach them. */
export function ReviewersPage() {
  const w = useWords(reviewersWords);
  const reviewers = $api.useQuery('get', '/api/reviewers', { params: { query: { limit: 200 } } });
  return (
    <Asked query={reviewers}>
      {({ rows }) => (
        <Page title={w.title} width="wide" lead={rows.length > 0 && <p className="soft">{leadOf(rows, w.lead)}</p>}>
          {rows.length === 0 ? (
            <Empty title={w.none}>
              <p>{w.noneWhy}</p>
            </Empty>
          ) : (
            <Reviewers rows={rows} />
          )}
        </Page>
      )}
    </Asked>
  );
}

function leadOf(rows: readonly Reviewer[], lead: (count: number, open: number, room: number) => string): string {
  const open = rows.reduce((sum, row) => sum + row.open, 0);
  const room = rows.filter(({ notAsked }) => notAsked.length === 0);
  return lead(
    rows.length,
    open,
    room.reduce((sum, row) => sum + Math.max(0, row.capacity - row.open), 0),
  );
}

function Reviewers({ rows }: { rows: readonly Reviewer[] }) {
  const w = useWords(reviewersWords);
  const format = useFormat();
  const textOf = useRefusalText();
  const columns: Column<Reviewer>[] = [
    {
      key: 'name',
      title: w.name,
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
      key: 'subjects',
      title: w.subjects,
      cell: ({ expertise }) =>
        expertise.length === 0 ? (
          <span className="soft">{w.noSubject}</span>
        ) : (
          expertise.map(({ id, subjectTitle, confirmedAt }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              {subjectTitle}
              {confirmedAt === null && (
                <>
                  {' '}
                  <Chip tone="act">{w.toConfirm}</Chip>
                </>
              )}
            </span>
          ))
        ),
    },
    {
      key: 'training',
      title: w.training,
      cell: ({ training }) =>
        training[0] ? (
          w.until(format.calendarDay(training[0].validUntil))
        ) : (
          <span className="soft">{w.noTraining}</span>
        ),
    },
    {
      key: 'asked',
      title: w.asked,
      cell: ({ notAsked }) => (notAsked.length === 0 ? w.yes : notAsked.map(textOf).join(' ')),
    },
  ];
  const byName = [...rows].sort((a, b) => a.name.localeCompare(b.name));
  return <Table caption={w.title} columns={columns} rows={byName} keyOf={({ personId }) => personId} />;
}
