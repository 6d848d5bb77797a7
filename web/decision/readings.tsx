import type { Api } from '../api/client.js';
import { Comparison, type Compared } from '../evaluation/adjudication/comparison.js';
import { comparisonWords } from '../evaluation/adjudication/comparison.words.js';
import { Talk } from '../evaluation/adjudication/talk.js';
import { useRecommendation } from '../evaluation/adjudication/recommendation.js';
import { Card } from '../kit/page/card.js';
import { Facts } from '../kit/page/facts.js';
import { Note } from '../kit/status/status.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { approvalWords } from './approval.words.js';
import styles from './decision.module.css';

/** The readings of the round, side by side; or how many are still to come, since none is shown alone. */
export function Readings({ view }: { view: Api['ApprovalView'] }) {
  const w = useWords(approvalWords);
  const { rubric, readings, waitingFor, agreement } = view;
  if (readings.length === 0 || rubric === null) {
    return (
      <Card title={w.readingsNone}>
        <p>{w.readingsNoneWhy(waitingFor)}</p>
      </Card>
    );
  }
  return (
    <Card title={w.readingsTitle} aside={w.rubric(rubric.title, rubric.versionNo)}>
      <Comparison
        rubric={rubric}
        disagreements={agreement?.disagreements ?? []}
        readings={readings.map((reading): Compared => ({
          ...reading,
          key: reading.assignmentId,
          more: <More reading={reading} />,
        }))}
      />
      {agreement && <HowFar agreement={agreement} />}
    </Card>
  );
}

function More({ reading }: { reading: Api['ReadingView'] }) {
  const w = useWords(comparisonWords);
  const format = useFormat();
  const { summary, rationale, privateNote, interviewOn, result, submittedAt, originals } = reading;
  return (
    <div className={styles.more}>
      <p>{summary}</p>
      <Facts
        facts={[
          [w.result, w[result]],
          [w.rationale, rationale || null],
          [w.privateNote, privateNote || null],
          [w.interviewOn, interviewOn && format.calendarDay(interviewOn)],
        ]}
      />
      {submittedAt && <p className="soft small">{w.read(format.shortDay(submittedAt))}</p>}
      <Originals originals={originals} />
    </div>
  );
}

function Originals({ originals }: Pick<Api['ReadingView'], 'originals'>) {
  const w = useWords(comparisonWords);
  const say = useRecommendation();
  if (originals.length === 0) return null;
  return (
    <details className="small">
      <summary>{w.reopened(originals.length)}</summary>
      <ul>
        {originals.map(({ number, recommendation, reason }) => (
          <li key={number}>{w.first(say(recommendation, null), reason)}</li>
        ))}
      </ul>
    </details>
  );
}

function HowFar({ agreement }: { agreement: Api['AgreementView'] }) {
  const w = useWords(approvalWords);
  const format = useFormat();
  const { exact, adjacent, settledBy, messages } = agreement;
  const settled = settledBy === null ? undefined : w.settledBy[settledBy as keyof typeof w.settledBy];
  return (
    <>
      {exact !== null && adjacent !== null && (
        <p className="soft">{w.agree(format.percent(exact), format.percent(adjacent))}</p>
      )}
      {settled && <Note tone="warn">{settled}</Note>}
      {messages.length > 0 && <Talk title={w.talkTitle} messages={messages} />}
    </>
  );
}
