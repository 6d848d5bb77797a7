import { Link, useParams } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { Card } from '../kit/page/card.js';
import { SaveAsFile } from './import/save-as-file.js';
import { RubricPreview } from './preview/rubric-preview.js';
import { RubricActs } from './rubric-acts.js';
import { RubricDraft } from './rubric-draft.js';
import { rubricWords } from './rubric.words.js';
import { useScope } from './use-scope.js';
import { Versions } from './versions/versions.js';

/** One version of a rubric: a draft is written here, a published one is read. */
export function RubricPage() {
  const { rubricId } = useParams({ from: '/shell/rubrics/$rubricId' });
  const rubric = $api.useQuery('get', '/api/rubrics/{id}', { params: { path: { id: rubricId } } });
  return (
    <Asked query={rubric}>
      {(view) =>
        view.moves.edit.length === 0 ? (
          <RubricDraft key={view.id} rubric={view} />
        ) : (
          <FinishedRubric key={view.id} rubric={view} />
        )
      }
    </Asked>
  );
}

function FinishedRubric({ rubric }: { rubric: Api['RubricView'] }) {
  const w = useWords(rubricWords);
  const format = useFormat();
  const scopeOf = useScope();
  const { title, status, versionNo, publishedAt, retiredAt } = rubric;
  const since = retiredAt ? w.retired(format.day(retiredAt)) : publishedAt ? w.published(format.day(publishedAt)) : '';
  return (
    <Page
      title={title}
      lead={
        <p>
          {scopeOf(rubric)}. {w.versionNo(versionNo)}, {w.statuses[status].toLowerCase()}. {since}
        </p>
      }
      back={<Link to="/rubrics">{w.back}</Link>}
      actions={<RubricActs rubric={rubric} />}
      width="wide"
    >
      <Card title={w.preview}>
        <RubricPreview content={rubric.content} />
      </Card>
      <Versions rubric={rubric} />
      <SaveAsFile rubric={rubric} />
    </Page>
  );
}
