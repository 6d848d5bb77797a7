import { isProblem } from '../../api/problem.js';
import { Button } from '../../kit/action/button.js';
import { Reasons } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { evidenceWords } from '../evidence.words.js';
import { uploads, useListing, useUploads, type Upload } from './uploads.js';
import styles from './upload.module.css';

/** Files on their way: how far each is, and what to do about one that failed. */
export function UploadList() {
  useListing();
  return <UploadRows />;
}

export function UploadRows() {
  const all = useUploads();
  if (all.length === 0) return null;
  return (
    <ul className={styles.uploads}>
      {all.map((upload) => (
        <li key={upload.key}>
          {upload.state === 'failed' ? <Failed upload={upload} /> : <OnItsWay upload={upload} />}
        </li>
      ))}
    </ul>
  );
}

function OnItsWay({ upload }: { upload: Upload }) {
  const w = useWords(evidenceWords);
  const { percent } = useFormat();
  const { key, file, state, share } = upload;
  const rests = state === 'paused' || state === 'lost';
  const said = {
    waits: w.waits(file.name),
    sending: share === 1 ? w.checking(file.name) : w.sending(file.name, percent(share)),
    paused: w.paused(file.name, percent(share)),
    lost: w.lost(file.name),
    failed: '',
  }[state];
  return (
    <div className={styles.upload}>
      <span role={rests ? 'status' : undefined}>{said}</span>
      <progress aria-label={w.progressLabel(file.name)} max={1} value={share} />
      <span className={styles.acts}>
        {share === 1 && !rests ? null : rests ? (
          <Button look="plain" compact onPress={() => uploads.again(key)} aria-label={`${w.goOn}: ${file.name}`}>
            {w.goOn}
          </Button>
        ) : (
          <Button look="plain" compact onPress={() => uploads.pause(key)} aria-label={`${w.pause}: ${file.name}`}>
            {w.pause}
          </Button>
        )}
        <Button look="plain" compact onPress={() => uploads.drop(key)} aria-label={`${w.stop}: ${file.name}`}>
          {w.stop}
        </Button>
      </span>
    </div>
  );
}

function Failed({ upload: { key, file, error } }: { upload: Upload }) {
  const w = useWords(evidenceWords);
  // What such a file lacks does not come by trying again.
  const isRefused = isProblem(error) && error.status === 422;
  return (
    <Note tone="stop" role="alert">
      <strong>{w.failed(file.name)}</strong>
      <Reasons error={error} />
      <span className={styles.failedActs}>
        {!isRefused && (
          <Button look="quiet" compact onPress={() => uploads.again(key)}>
            {w.again}
          </Button>
        )}
        <Button look={isRefused ? 'quiet' : 'plain'} compact onPress={() => uploads.drop(key)}>
          {w.dismiss}
        </Button>
      </span>
    </Note>
  );
}
