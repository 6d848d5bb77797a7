import { useQueryClient } from '@tanstack/react-query';
import type { Api } from '../api/client.js';
import { toast } from '../kit/overlay/toast.js';
import { Note } from '../kit/status/status.js';
import { useWords } from '../words/words.js';
import { evidenceWords } from './evidence.words.js';
import { BegunBefore } from './upload/begun-before.js';
import { Pick } from './upload/pick.js';
import { UploadList } from './upload/upload-list.js';
import { uploads } from './upload/uploads.js';

/** Another file in the place of this one, sent like any; and that claims which were sent keep theirs. */
export function ReplaceFile({ evidence: { id, title, sentBefore } }: { evidence: Api['EvidenceView'] }) {
  const w = useWords(evidenceWords);
  const queries = useQueryClient();
  const replace = (files: File[]) =>
    uploads.add(
      files.slice(0, 1),
      () => {
        void queries.invalidateQueries({ queryKey: ['preview', 'own', id] });
        toast(w.replaced(title));
      },
      id,
    );
  return (
    <>
      {sentBefore > 0 && <Note>{w.sentBefore(sentBefore)}</Note>}
      <p>
        <Pick label={w.replace} look="quiet" onFiles={replace} /> <span className="soft small">{w.replaceHint}</span>
      </p>
      <UploadList />
      <BegunBefore replaces={id} />
    </>
  );
}
