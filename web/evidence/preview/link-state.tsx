import { useQuery } from '@tanstack/react-query';
import { api, given, type Api } from '../../api/client.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import type { Looking } from './preview-query.js';
import { previewWords } from './preview.words.js';
import styles from './preview.module.css';

/** Whether the page that a link leads to was there when it was visited, and what it said then. */
export function LinkState({ evidenceId, assignmentId }: Looking) {
  const w = useWords(previewWords);
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['link', assignmentId ?? 'own', evidenceId],
    queryFn: (): Promise<Api['LinkView']> =>
      assignmentId === undefined
        ? given(api.GET('/api/evidence/{id}/link', { params: { path: { id: evidenceId } } }))
        : given(
            api.GET('/api/assignments/{id}/evidence/{evidenceId}/link', {
              params: { path: { id: assignmentId, evidenceId } },
            }),
          ),
  });
  if (!data?.state || data.checkedAt === null) return null;
  const { state, checkedAt, snapshot } = data;
  return (
    <>
      <p className="soft small">{w.link[state](format.day(checkedAt))}</p>
      {snapshot && (
        <Disclosure title={w.snapshot(format.day(snapshot.takenAt))}>
          <div className={styles.document}>
            {snapshot.title && <p className={styles.heading}>{snapshot.title}</p>}
            <p>{snapshot.text}</p>
          </div>
        </Disclosure>
      )}
    </>
  );
}
