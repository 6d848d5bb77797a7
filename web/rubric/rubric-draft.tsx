import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { newerThan } from '../api/problem.js';
import { TextField } from '../kit/form/inputs.js';
import { Card } from '../kit/page/card.js';
import { Page } from '../kit/page/page.js';
import { Failure } from '../kit/status/failure.js';
import { Newer } from '../kit/status/newer.js';
import { Note } from '../kit/status/status.js';
import { useFormat } from '../words/format.js';
import { useRefusalText } from '../words/refusal.js';
import { useWords } from '../words/words.js';
import { RubricGrid } from './grid/rubric-grid.js';
import { ThresholdField } from './grid/threshold-field.js';
import { RubricPreview } from './preview/rubric-preview.js';
import { RubricActs } from './rubric-acts.js';
import { rubricWords } from './rubric.words.js';
import { useRubricDraft } from './use-rubric-draft.js';
import { useScope } from './use-scope.js';
import { Versions } from './versions/versions.js';

/** A draft: the grid, the rule of when it is met, what is missing, and how a reviewer will see it. */
export function RubricDraft({ rubric }: { rubric: Api['RubricView'] }) {
  const w = useWords(rubricWords);
  const format = useFormat();
  const scopeOf = useScope();
  const { stored, title, content, change, rename, dirty, savedAt, error, save } = useRubricDraft(rubric);
  const outcomes = useOutcomes(stored.courseId);
  const newer = newerThan<Api['RubricView']>(error);
  const saved = dirty ? w.unsaved : savedAt ? w.saved(format.time(savedAt)) : '';
  return (
    <Page
      title={title || w.newOne}
      lead={
        <p>
          {scopeOf(stored)}. {w.versionNo(stored.versionNo)}. {w.draft}
        </p>
      }
      back={<Link to="/rubrics">{w.back}</Link>}
      actions={<RubricActs rubric={stored} before={() => (dirty ? save() : Promise.resolve())} />}
      width="wide"
    >
      {newer ? (
        <Newer
          differences={[
            { label: w.name, yours: title, theirs: newer.title },
            { label: w.conflictTitle, yours: w.yours, theirs: w.theirs },
          ]}
          onKeep={() => save(newer.version)}
        />
      ) : (
        <Failure error={error} again={() => save()} />
      )}
      <TextField dense label={w.name} value={title} maxLength={200} onChange={(event) => rename(event.target.value)} />
      <Card title={w.grid} aside={<span role="status">{saved}</span>}>
        <RubricGrid content={content} outcomes={outcomes} onChange={change} />
      </Card>
      <Card title={w.threshold}>
        <ThresholdField content={content} onChange={change} />
      </Card>
      <Missing refusals={stored.moves.publish} />
      <Card title={w.preview}>
        <p className="soft">{w.previewLead}</p>
        <RubricPreview content={content} />
      </Card>
      <Versions rubric={stored} />
    </Page>
  );
}

function useOutcomes(courseId: string | null): readonly Api['CourseOutcomeView'][] {
  const params = { path: { id: courseId ?? '' } };
  const course = $api.useQuery('get', '/api/courses/{id}', { params }, { enabled: courseId !== null });
  return course.data?.outcomes ?? [];
}

/** What keeps the draft from being published, as the server says it of the last saved version. */
function Missing({ refusals }: { refusals: Api['RubricMoves']['publish'] }) {
  const w = useWords(rubricWords);
  const textOf = useRefusalText();
  return (
    <div role="status">
      {refusals.length === 0 ? (
        <Note tone="act">{w.ready}</Note>
      ) : (
        <Note tone="warn">
          <strong>{w.toMend(refusals.length)}</strong>
          <ul>
            {refusals.map((refusal) => (
              <li key={`${refusal.code} ${refusal.about ?? ''} ${refusal.detail}`}>{textOf(refusal)}</li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}
