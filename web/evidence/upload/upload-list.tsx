import { Button } from '../../kit/action/button.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { evidenceWords } from '../evidence.words.js';
import { Lost } from './send-file.js';
import type { Upload } from './use-uploads.js';
import styles from './upload.module.css';

interface Props {
  uploads: readonly Upload[];
  again: (key: string) => void;
  drop: (key: string) => void;
}

/** Files on their way: how far each is, and what to do about one that failed. */
export function UploadList({ uploads, again, drop }: Props) {
  if (uploads.length === 0) return null;
  return (
    <ul className={styles.uploads}>
      {uploads.map((upload) => (
        <li key={upload.key}>
          {upload.state === 'failed' ? (
            <Failed upload={upload} again={() => again(upload.key)} drop={() => drop(upload.key)} />
          ) : (
            <Running upload={upload} drop={() => drop(upload.key)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Running({ upload, drop }: { upload: Upload; drop: () => void }) {
  const w = useWords(evidenceWords);
  const { percent } = useFormat();
  const { file, state, share } = upload;
  const said = share === 1 ? w.checking(file.name) : w.sending(file.name, percent(share));
  return (
    <div className={styles.upload}>
      <span>{state === 'waits' ? w.waits(file.name) : said}</span>
      <progress aria-label={w.progressLabel(file.name)} max={1} value={share} />
      <Button look="plain" compact onPress={drop} aria-label={`${w.stop}: ${file.name}`}>
        {w.stop}
      </Button>
    </div>
  );
}

function Failed({ upload, again, drop }: { upload: Upload; again: () => void; drop: () => void }) {
  const w = useWords(evidenceWords);
  return (
    <Note tone="stop" role="alert">
      <strong>{w.failed(upload.file.name)}</strong>
      {upload.error instanceof Lost ? <p>{w.lost}</p> : <Failure error={upload.error} />}
      <span className={styles.acts}>
        <Button look="quiet" onPress={again}>
          {w.again}
        </Button>
        <Button look="plain" onPress={drop}>
          {w.dismiss}
        </Button>
      </span>
    </Note>
  );
}
