import { useQuery } from '@tanstack/react-query';
import { api, given, type Api } from '../../api/client.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import type { Looking } from './preview-query.js';
import { previewWords } from './preview.words.js';
import styles from './preview.module.css';

/** Whether the page that a link leads to was there when it was visited, and what it said: when it was sent, and since. */
export function LinkState({ evidenceId, assignmentId, submissionId }: Looking) {
  const w = useWords(previewWords);
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['link', assignmentId ?? submissionId ?? 'own', evidenceId],
    queryFn: (): Promise<Api['LinkView']> =>
      assignmentId === undefined
        ? given(
            api.GET('/api/evidence/{id}/link', {
              params: { path: { id: evidenceId }, query: { submission: submissionId } },
            }),
          )
        : given(
            api.GET('/api/assignments/{id}/evidence/{evidenceId}/link', {
              params: { path: { id: assignmentId, evidenceId } },
            }),
          ),
  });
  if (!data?.state || data.checkedAt === null) return null;
  const { state, checkedAt, snapshot, later } = data;
  return (
    <>
      <p className="soft small">{w.link[state](format.day(checkedAt))}</p>
      {snapshot && <Said {...snapshot} title={w.snapshot(format.day(snapshot.takenAt))} heading={snapshot.title} />}
      {later && (
        <>
          <p className="small">{w.changed}</p>
          <Said {...later} title={w.snapshot(format.day(later.takenAt))} heading={later.title} />
        </>
      )}
    </>
  );
}

function Said({ title, heading, text }: { title: string; heading: string | null; text: string }) {
  return (
    <Disclosure title={title}>
      <div className={styles.document}>
        {heading && <p className={styles.heading}>{heading}</p>}
        <p>{text}</p>
      </div>
    </Disclosure>
  );
}
