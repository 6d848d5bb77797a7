import { getRouteApi, Link } from '@tanstack/react-router';
import { useHas } from '../account/session.js';
import { $api, type Api } from '../api/client.js';
import { Card } from '../kit/page/card.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { Note } from '../kit/status/status.js';
import { useFormat } from '../words/format.js';
import { LearnerHolds } from '../retention/holds.js';
import { useWords } from '../words/words.js';
import { ledgerWords } from '../award/ledger.words.js';
import { StudentCredits, StudentEnrollments } from './holdings.js';
import { Statements } from '../letter/statement/statements.js';
import { StudentId } from './student-id.js';
import { StudentLines } from './student-lines.js';
import { studentWords } from './student.words.js';

const route = getRouteApi('/shell/learners/$learnerId');

/** One learner: the id in the student system, programs, credit from anywhere, and lines of credit. */
export function StudentPage() {
  const { learnerId } = route.useParams();
  const student = $api.useQuery('get', '/api/learners/{learnerId}', { params: { path: { learnerId } } });
  return <Asked query={student}>{(view) => <TheStudent student={view} />}</Asked>;
}

function TheStudent({ student }: { student: Api['StudentView'] }) {
  const w = useWords(studentWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  const seesLog = useHas('registrar', 'auditor');
  const mayHold = useHas('registrar', 'admin');
  const mayState = useHas('registrar', 'coordinator', 'approver');
  const { credits, learnerId } = student;
  return (
    <Page
      title={student.name}
      back={<Link to="/learners">{w.back}</Link>}
      lead={
        <p>
          {w.leadOf(
            student.email,
            l.creditsIn(format.credits(credits.held)),
            format.credits(credits.heldByPriorLearning),
          )}
        </p>
      }
    >
      {!student.active && (
        <Note tone="warn">
          <p>{w.ended}</p>
        </Note>
      )}
      <StudentId student={student} />
      <Card title={w.lines}>
        <StudentLines learnerId={learnerId} />
      </Card>
      {mayState && <Statements learnerId={learnerId} />}
      <Card title={w.enrollments}>
        <StudentEnrollments enrollments={student.enrollments} />
      </Card>
      <Card title={w.credits}>
        <StudentCredits credits={credits.rows} />
      </Card>
      {mayHold && <LearnerHolds learnerId={learnerId} />}
      {seesLog && (
        <p>
          <Link to="/disclosures" search={{ learnerId }}>
            {w.who}
          </Link>
        </p>
      )}
    </Page>
  );
}
