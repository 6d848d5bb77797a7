import { Link, useParams } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Meter } from '../../kit/chart/meter.js';
import { Card } from '../../kit/page/card.js';
import { Columns, Page } from '../../kit/page/page.js';
import { Time } from '../../kit/page/time.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { Capacity } from './capacity.js';
import { Conflicts } from './conflicts.js';
import { Expertise } from './expertise.js';
import { Leave } from './leave.js';
import styles from './reviewer.module.css';
import { reviewersWords } from './reviewers.words.js';
import { Training } from './training.js';

/** Everything about one reviewer that decides what they are asked to read. */
export function ReviewerPage() {
  const { personId } = useParams({ from: '/shell/reviewers/$personId' });
  const reviewer = $api.useQuery('get', '/api/reviewers/{personId}', { params: { path: { personId } } });
  return <Asked query={reviewer}>{(view) => <Reviewer reviewer={view} />}</Asked>;
}

function Reviewer({ reviewer }: { reviewer: Api['ReviewerView'] }) {
  const w = useWords(reviewersWords);
  const textOf = useRefusalText();
  return (
    <Page
      title={reviewer.name}
      width="wide"
      back={<Link to="/reviewers">{w.back}</Link>}
      lead={<Meter value={reviewer.open} max={reviewer.capacity} said={w.loadOf(reviewer.open, reviewer.capacity)} />}
    >
      {reviewer.notAsked.length > 0 && <Note tone="warn">{reviewer.notAsked.map(textOf).join(' ')}</Note>}
      <Columns
        aside={
          <>
            <Capacity reviewer={reviewer} />
            <OpenSeats personId={reviewer.personId} />
            <Conflicts reviewer={reviewer} />
          </>
        }
      >
        <Expertise reviewer={reviewer} />
        <Training reviewer={reviewer} />
        <Leave reviewer={reviewer} />
      </Columns>
    </Page>
  );
}

function OpenSeats({ personId }: { personId: string }) {
  const w = useWords(reviewersWords);
  const cases = $api.useQuery('get', '/api/cases', { params: { query: { reviewerId: personId, sort: 'due' } } });
  return (
    <Card title={w.seats}>
      <Asked query={cases}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="soft">{w.noSeats}</p>
          ) : (
            <ul className={styles.lines}>
              {rows.map(({ id, courseCode, title, reference, dueAt }) => (
                <li key={id}>
                  <Link to="/claims/$claimId" params={{ claimId: id }}>
                    {courseCode ?? title} · {reference.slice(-4)}
                  </Link>
                  {dueAt && <Time at={dueAt} as="shortDay" />}
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Card>
  );
}
