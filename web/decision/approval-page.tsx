import { Link, useParams } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { Against } from './against.js';
import { approvalWords } from './approval.words.js';
import { Committee } from './committee.js';
import { Deciding } from './deciding.js';
import styles from './decision.module.css';
import { Made } from './made.js';
import { Readings } from './readings.js';

/** Everything that an approver needs to decide on one claim, from the readings to the learner's letter. */
export function ApprovalPage() {
  const { claimId } = useParams({ from: '/shell/claims/$claimId/approval' });
  const approval = $api.useQuery('get', '/api/claims/{id}/approval', { params: { path: { id: claimId } } });
  return <Asked query={approval}>{(view) => <Approval key={claimId} view={view} />}</Asked>;
}

function Approval({ view }: { view: Api['ApprovalView'] }) {
  const w = useWords(approvalWords);
  const { claimId, courseCode, title, status, proposal } = view;
  const course = courseCode ? `${courseCode} ${title}` : title;
  const open = status === 'approval';
  return (
    <Page
      title={open ? w.title(course) : w.titleDone(course)}
      width="wide"
      back={<Link to="/approvals">{w.back}</Link>}
      lead={<Standing view={view} />}
      actions={
        <>
          <Link to="/claims/$claimId" params={{ claimId }}>
            {w.toClaim}
          </Link>
          {view.agreement?.settledBy !== null || status === 'adjudication' ? (
            <Link to="/claims/$claimId/disagreement" params={{ claimId }}>
              {w.toDisagreement}
            </Link>
          ) : null}
        </>
      }
    >
      <div className={styles.parts}>
        <Readings view={view} />
        <Against view={view} />
        {proposal && <Committee view={view} proposal={proposal} />}
        {open && !proposal && <Deciding view={view} />}
        <Made view={view} />
      </div>
    </Page>
  );
}

function Standing({ view }: { view: Api['ApprovalView'] }) {
  const w = useWords(approvalWords);
  const format = useFormat();
  const { learner, credits, status, since, dueAt, attempt, maxAttempts } = view;
  const day = format.shortDay(since);
  const where =
    status === 'approval'
      ? dueAt
        ? w.waits(day, format.shortDay(dueAt))
        : w.waitsNoDue(day)
      : status === 'adjudication'
        ? w.disputed(day)
        : status === 'decided' || status === 'revision'
          ? w.elsewhere[status](day)
          : w.elsewhere.other(day);
  return (
    <p>
      {w.asks(learner.name, format.credits(credits))} {where} {w.attempt(attempt, maxAttempts)}.
    </p>
  );
}
