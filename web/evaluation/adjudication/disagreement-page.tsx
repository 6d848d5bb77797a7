import { Link, useParams } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { Comparison, type Compared } from './comparison.js';
import { comparisonWords } from './comparison.words.js';
import { Differences } from './differences.js';
import { disagreementWords } from './disagreement.words.js';
import styles from './disagreement.module.css';
import { Talk } from './talk.js';
import { Third } from './third.js';

/** Where readers disagree, for those who look after it: side by side, with the talk and the days left. */
export function DisagreementPage() {
  const { claimId } = useParams({ from: '/shell/claims/$claimId/disagreement' });
  const dispute = $api.useQuery('get', '/api/claims/{id}/disagreement', { params: { path: { id: claimId } } });
  return <Asked query={dispute}>{(view) => <Dispute view={view} />}</Asked>;
}

function Dispute({ view }: { view: Api['DisputeView'] }) {
  const w = useWords(disagreementWords);
  const { claimId, courseCode, title, settledAt, status } = view;
  const course = courseCode ? `${courseCode} ${title}` : title;
  return (
    <Page
      title={settledAt === null ? w.title(course) : w.settledTitle(course)}
      width="wide"
      back={
        <Link to="/claims/$claimId" params={{ claimId }}>
          {w.back}
        </Link>
      }
      lead={<Standing view={view} />}
      actions={
        <>
          {settledAt === null && <CallThird view={view} />}
          {status === 'approval' && (
            <Link to="/claims/$claimId/approval" params={{ claimId }}>
              {w.toApproval}
            </Link>
          )}
        </>
      }
    >
      <div className={styles.parts}>
        <div className={styles.row}>
          <Differences view={view} />
          {view.third && <Third third={view.third} />}
        </div>
        <SideBySide view={view} />
        <Card title={w.talkTitle}>
          {view.messages.length === 0 ? <p>{w.talkNone}</p> : <Talk messages={view.messages} />}
        </Card>
      </div>
    </Page>
  );
}

function Standing({ view }: { view: Api['DisputeView'] }) {
  const w = useWords(disagreementWords);
  const format = useFormat();
  const { learner, mode, openedAt, dueAt, settledAt, settledBy } = view;
  const since = format.shortDay(openedAt);
  const how = w.settledBy[settledBy as keyof typeof w.settledBy];
  const where =
    settledAt !== null
      ? w.settled(format.shortDay(settledAt), how)
      : mode === 'third_reader'
        ? w.waitsForThird(since)
        : dueAt
          ? w.talking(since, format.shortDay(dueAt))
          : w.talkingNoDue(since);
  return (
    <p>
      {w.learner(learner.name)} {where}
    </p>
  );
}

function CallThird({ view: { claimId, moves } }: { view: Api['DisputeView'] }) {
  const w = useWords(disagreementWords);
  const call = $api.useMutation('post', '/api/claims/{id}/third-reading');
  return (
    <Confirm
      label={w.call}
      refusals={moves.callThird}
      title={w.callTitle}
      act={w.call}
      onConfirm={async () => {
        await call.mutateAsync({ params: { path: { id: claimId } } });
        toast(w.called);
      }}
    >
      <p>{w.callWhy}</p>
    </Confirm>
  );
}

function SideBySide({ view: { rubric, readings, disagreements } }: { view: Api['DisputeView'] }) {
  const w = useWords(disagreementWords);
  const compared = useWords(comparisonWords);
  return (
    <Card title={w.sideTitle} aside={rubric.title}>
      {readings.length === 0 ? (
        <p>{w.sideNone}</p>
      ) : (
        <Comparison
          rubric={rubric}
          disagreements={disagreements}
          readings={readings.map((reading): Compared => ({
            ...reading,
            key: `${reading.seat} ${reading.readerName}`,
            more: (
              <>
                <p>{reading.summary}</p>
                {reading.revising && <Note tone="warn">{compared.revising}</Note>}
              </>
            ),
          }))}
        />
      )}
    </Card>
  );
}
