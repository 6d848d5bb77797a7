import { Link } from '@tanstack/react-router';
import { Card } from '../kit/page/card.js';
import { Page } from '../kit/page/page.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { finishWords } from './finish/finish.words.js';
import { rubricWords } from './rubric/rubric.words.js';
import { valueIn, toScore } from './sheet/sheet.rules.js';
import { Prose } from './statement/prose.js';
import { workspaceWords } from './workspace.words.js';
import type { Workspace } from './workspace-query.js';

/** A seat that is over: why, and what its holder submitted. The learner's record is closed. */
export function OverPage({ workspace: { seat, evaluation } }: { workspace: Workspace }) {
  const w = useWords(workspaceWords);
  const format = useFormat();
  const submitted = evaluation.submittedAt !== null;
  return (
    <Page
      title={[seat.courseCode, seat.title].filter(Boolean).join(' ')}
      back={<Link to="/assignments">{w.toQueue}</Link>}
      lead={
        <>
          <strong>{w.over}.</strong> {w.overLead[seat.status]}
          {submitted && ` ${w.submittedOn(format.day(evaluation.submittedAt!))}`}
        </>
      }
    >
      {submitted && <Submitted evaluation={evaluation} />}
    </Page>
  );
}

function Submitted({ evaluation }: { evaluation: Workspace['evaluation'] }) {
  const w = useWords(workspaceWords);
  const f = useWords(finishWords);
  const r = useWords(rubricWords);
  const format = useFormat();
  const { levels } = evaluation.rubric.content;
  return (
    <Card title={w.yourReview}>
      {evaluation.recommendation && (
        <p>
          <strong>{f.recommendations[evaluation.recommendation]}</strong>
          {evaluation.credits !== null && `, ${w.credits(format.credits(evaluation.credits))}`}
        </p>
      )}
      <Prose text={evaluation.summary} />
      {toScore(evaluation.rubric, r.overall).map(({ key, field, title }) => {
        const at = levels.findIndex(({ id }) => id === valueIn(evaluation, field));
        return (
          <div key={key}>
            <h3>
              {title}: {at >= 0 ? levels[at]!.title : r.notScored}
            </h3>
            <Prose text={valueIn(evaluation, `comment.${key}`) ?? ''} />
          </div>
        );
      })}
    </Card>
  );
}
