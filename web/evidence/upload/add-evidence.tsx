import { useState, type DragEvent } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { toast } from '../../kit/overlay/toast.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { AddWords } from '../add-words.js';
import { evidenceWords } from '../evidence.words.js';
import { BegunBefore } from './begun-before.js';
import { Pick } from './pick.js';
import { UploadList } from './upload-list.js';
import { usePastedFiles } from './use-pasted-files.js';
import { uploads } from './uploads.js';
import styles from './upload.module.css';

/** Everything by which proof comes in: camera, files, a link, a text; dropped and pasted where there is a mouse. */
export function AddEvidence({ onAdded }: { onAdded?: (evidence: Api['EvidenceView']) => void }) {
  const w = useWords(evidenceWords);
  const { size } = useFormat();
  const { data } = $api.useQuery('get', '/api/uploads');
  const [over, setOver] = useState(false);
  const [writing, setWriting] = useState<'link' | 'text' | null>(null);
  const added = (evidence: Api['EvidenceView']) => {
    toast(w.added(evidence.title));
    onAdded?.(evidence);
  };
  const add = (files: Iterable<File>) => uploads.add(files, added);
  usePastedFiles(add);
  const hover = (event: DragEvent, is: boolean) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(is);
  };
  return (
    <div
      className={`${styles.add} ${over ? styles.over : ''}`}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        add(event.dataTransfer.files);
      }}
    >
      <div className={styles.buttons}>
        <Pick label={w.photo} look="act" onFiles={add} accept="image/*" capture />
        <Pick label={w.file} look="quiet" onFiles={add} multiple />
        <Button look="quiet" onPress={() => setWriting('link')}>
          {w.link}
        </Button>
        <Button look="quiet" onPress={() => setWriting('text')}>
          {w.text}
        </Button>
      </div>
      <span className="soft small">
        {w.kinds}
        {data && `, ${w.upTo(size(data.limits.fileBytes))}`}.{' '}
        <span className={styles.mouse}>{over ? w.dropNow : w.drop}</span>
      </span>
      <UploadList />
      <BegunBefore />
      {writing && <AddWords kind={writing} onClose={() => setWriting(null)} onAdded={added} />}
    </div>
  );
}
