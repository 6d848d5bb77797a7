import { Link, useNavigate } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Actions, Columns, Page } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { LeaveSeat } from './leave-seat.js';
import { offerWords } from './offer.words.js';
import styles from './offer.module.css';

type Workspace = Api['WorkspaceView'];
type Submission = NonNullable<Workspace['submission']>;

/** An offer: enough to see a conflict or a lack of time, and nothing of what the learner wrote. */
export function OfferPage({ workspace, submission }: { workspace: Workspace; submission: Submission }) {
  const w = useWords(offerWords);
  const format = useFormat();
  const { seat } = workspace;
  const offered = format.day(seat.offeredAt);
  return (
    <Page
      title={[seat.courseCode, seat.title].filter(Boolean).join(' ')}
      back={<Link to="/assignments">{w.toQueue}</Link>}
      lead={seat.dueAt ? w.lead(offered, format.moment(seat.dueAt)) : w.leadOpen(offered)}
    >
      <Columns aside={<Answer seat={seat} />}>
        <Card title={w.summary}>
          <Facts workspace={workspace} submission={submission} />
          <p className="soft small">{w.noStatements}</p>
        </Card>
        <Card title={w.outcomes} aside={submission.outcomes.length}>
          <ol className={styles.outcomes}>
            {submission.outcomes.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ol>
        </Card>
      </Columns>
    </Page>
  );
}

function Facts({ workspace: { seat, evaluation }, submission }: { workspace: Workspace; submission: Submission }) {
  const w = useWords(offerWords);
  const format = useFormat();
  const facts: [string, string][] = [
    [w.claim, seat.reference],
    [w.subject, seat.subjectTitle],
    [w.credits, format.credits(seat.credits)],
    [w.learner, submission.learner?.name ?? w.hidden],
    [w.kind, seat.appeal ? w.appeal : w.firstReading],
    [w.size, w.sizeOf(seat.size.files, format.number(seat.size.words))],
    [w.rubric, `${evaluation.rubric.title}, ${w.criteria(evaluation.rubric.content.criteria.length)}`],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Answer({ seat }: { seat: Workspace['seat'] }) {
  const w = useWords(offerWords);
  const navigate = useNavigate();
  const accept = $api.useMutation('post', '/api/assignments/{id}/acceptance');
  return (
    <Card title={w.answer}>
      <p>{w.conflictFirst}</p>
      <Failure error={accept.error} />
      <Actions>
        <Button
          refusals={seat.moves.accept}
          onPress={() =>
            accept.mutateAsync({ params: { path: { id: seat.id } } }).then(
              () => toast(w.accepted),
              () => undefined,
            )
          }
        >
          {w.accept}
        </Button>
        <LeaveSeat
          assignmentId={seat.id}
          how="decline"
          refusals={seat.moves.decline}
          onLeft={() => void navigate({ to: '/assignments' })}
        />
      </Actions>
    </Card>
  );
}
