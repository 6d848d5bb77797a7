import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Criteria } from '../../catalog/idea/criteria.js';
import { Card } from '../../kit/page/card.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { draftWords } from './draft.words.js';

/** What a claim will be judged by, in reach while it is written. */
export function Judged({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(draftWords);
  const { rubric, target } = claim;
  if (rubric === null) return <Note tone="warn">{w.noRubric}</Note>;
  return (
    <Card title={w.judged}>
      <p>{w.judgedText(rubric.title, rubric.versionNo)}</p>
      {target.courseId === null ? (
        <Disclosure title={w.judgedLink}>
          <InFull rubricId={rubric.id} />
        </Disclosure>
      ) : (
        <Link to="/ideas/$courseId" params={{ courseId: target.courseId }}>
          {w.judgedLink}
        </Link>
      )}
    </Card>
  );
}

function InFull({ rubricId }: { rubricId: string }) {
  const rubric = $api.useQuery('get', '/api/rubrics/{id}', { params: { path: { id: rubricId } } });
  return <Asked query={rubric}>{({ content }) => <Criteria rubric={content} />}</Asked>;
}
