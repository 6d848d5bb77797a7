import { Link, useParams } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { DecidedWord } from '../made.js';
import { Card } from '../../kit/page/card.js';
import { Facts } from '../../kit/page/facts.js';
import { Columns, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Empty } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { Answer } from './answer.js';
import { answerWords } from './answer.words.js';

/** An appeal as those see it who answer it: what the learner says, beside the decision that it is about. */
export function AnswerPage() {
  const { claimId } = useParams({ from: '/shell/claims/$claimId/appeal-answer' });
  const params = { params: { path: { id: claimId } } };
  const claim = $api.useQuery('get', '/api/claims/{id}', params);
  const appeals = $api.useQuery('get', '/api/claims/{id}/appeals', params);
  const decisions = $api.useQuery('get', '/api/claims/{id}/decisions', params);
  return (
    <Asked query={claim}>
      {(of) => (
        <Asked query={appeals}>
          {(view) => (
            <Asked query={decisions}>
              {({ decisions: made }) => <Appeal claim={of} view={view} decisions={made} />}
            </Asked>
          )}
        </Asked>
      )}
    </Asked>
  );
}

interface Props {
  claim: Api['ClaimView'];
  view: Api['AppealsView'];
  decisions: readonly Api['DecisionView'][];
}

function Appeal({ claim, view, decisions }: Props) {
  const w = useWords(answerWords);
  const format = useFormat();
  const [appeal] = view.appeals;
  const { courseCode, title } = claim.target;
  const course = courseCode ? `${courseCode} ${title}` : title;
  const decision = decisions.find(({ id }) => id === appeal?.decisionId);
  const due = claim.deadlines.find(({ kind }) => kind === 'appeal')?.dueAt;
  const open = appeal?.status === 'filed';
  return (
    <Page
      title={open ? w.title(course) : w.titleDone(course)}
      width="wide"
      back={
        <Link to="/claims/$claimId" params={{ claimId: claim.id }}>
          {w.back}
        </Link>
      }
      lead={
        appeal && (
          <p>
            {w.filed(claim.learner.name, format.shortDay(appeal.filedAt))} {open && due && w.due(format.shortDay(due))}
            {!open &&
              w.answered(
                w.statuses[appeal.status],
                format.shortDay(appeal.answeredAt ?? appeal.closedAt ?? appeal.filedAt),
              )}
          </p>
        )
      }
    >
      {appeal ? (
        <Columns
          aside={
            decision && (
              <Card title={w.decisionTitle}>
                <DecidedWord decision={decision} />
              </Card>
            )
          }
        >
          <Grounds appeal={appeal} decision={decision} />
          {open && <Answer appeal={appeal} moves={view.moves} />}
        </Columns>
      ) : (
        <Empty title={w.none}>
          <p>{w.noneWhy}</p>
        </Empty>
      )}
    </Page>
  );
}

function Grounds({ appeal, decision }: { appeal: Api['AppealView']; decision: Api['DecisionView'] | undefined }) {
  const w = useWords(answerWords);
  const titles = appeal.criteria.map(
    (criterion) => decision?.feedback.find(({ criterionId }) => criterionId === criterion)?.title ?? criterion,
  );
  return (
    <Card title={w.groundsTitle}>
      <p>{appeal.grounds}</p>
      <Facts
        facts={[
          [w.about, titles.length > 0 ? titles.join(', ') : w.whole],
          [w.answer, appeal.answer],
        ]}
      />
    </Card>
  );
}
