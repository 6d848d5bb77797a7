import { useNavigate } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Actions } from '../../kit/page/page.js';
import { Card } from '../../kit/page/card.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { RubricPreview } from '../preview/rubric-preview.js';
import { useRefusalText } from '../../words/refusal.js';
import { rubricWords } from '../rubric.words.js';
import { rubricImportWords } from './import.words.js';

/** One rubric of the file, not stored yet. */
export function Offered({ rubric, courseId }: { rubric: Api['OfferedRubric']; courseId: string }) {
  const w = useWords(rubricImportWords);
  const { previewLead } = useWords(rubricWords);
  const textOf = useRefusalText();
  const navigate = useNavigate();
  const draft = $api.useMutation('post', '/api/rubrics');
  const { title, content, notes, refusals } = rubric;
  const make = async () => {
    const { id } = await draft.mutateAsync({ body: { title, content, ...(courseId ? { courseId } : {}) } });
    await navigate({ to: '/rubrics/$rubricId', params: { rubricId: id } });
  };
  return (
    <Card title={title}>
      {notes.length > 0 && (
        <Note tone="warn">
          <p>{w.check}</p>
          <ul>
            {notes.map((note, at) => (
              <li key={`${note.code} ${at}`}>{textOf(note)}</li>
            ))}
          </ul>
        </Note>
      )}
      {refusals.length > 0 && <p className="soft">{w.missing(refusals.length)}</p>}
      <p className="soft small">{previewLead}</p>
      <RubricPreview content={content} />
      <Failure error={draft.error} />
      <Actions>
        <Button onPress={() => make().catch(() => undefined)}>{w.draft}</Button>
      </Actions>
    </Card>
  );
}
