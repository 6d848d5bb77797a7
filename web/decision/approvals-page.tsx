import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { Card } from '../kit/page/card.js';
import { Columns, Page } from '../kit/page/page.js';
import { Time } from '../kit/page/time.js';
import { Asked } from '../kit/status/asked.js';
import { Empty } from '../kit/status/status.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { approvalsWords } from './approvals.words.js';
import styles from './decision.module.css';
import { WaitingTable } from './waiting-table.js';

/** What waits for an approver: the first thing first. */
export function ApprovalsPage() {
  const waiting = $api.useQuery('get', '/api/approvals');
  return <Asked query={waiting}>{(view) => <Waiting {...view} />}</Asked>;
}

function Waiting({ rows, decided }: Api['WaitingView']) {
  const w = useWords(approvalsWords);
  const format = useFormat();
  const yours = rows.filter(({ kind }) => kind !== 'proposed').length;
  const [first] = rows;
  const lead =
    first &&
    (first.dueAt
      ? (rows.length === 1 ? w.leadOne : w.lead)(
          format.shortDay(first.dueAt),
          `${first.learner.name}, ${first.courseCode ?? first.title}`,
        )
      : w.leadNoDue);
  return (
    <Page title={w.title(yours)} windowTitle={w.windowTitle} lead={lead} width="wide">
      <Columns aside={decided.length > 0 && <Lately decided={decided} />}>
        {rows.length === 0 ? (
          <Empty title={w.emptyTitle}>
            <p>{w.empty}</p>
          </Empty>
        ) : (
          <WaitingTable rows={rows} />
        )}
      </Columns>
    </Page>
  );
}

function Lately({ decided }: Pick<Api['WaitingView'], 'decided'>) {
  const w = useWords(approvalsWords);
  return (
    <Card title={w.decidedTitle}>
      <ul className={styles.lately}>
        {decided.map(({ claimId, title, learner, outcome, at }) => (
          <li key={`${claimId} ${at}`}>
            <Link to="/claims/$claimId/approval" params={{ claimId }}>
              {title}
            </Link>
            <span className="soft small">
              {learner.name} · {w.outcomes[outcome]}, <Time at={at} as="shortDay" />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
