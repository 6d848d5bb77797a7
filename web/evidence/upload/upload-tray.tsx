import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { evidenceWords } from '../evidence.words.js';
import { UploadRows } from './upload-list.js';
import { useListed, useUploads } from './uploads.js';
import styles from './upload.module.css';

/** Files on their way while somebody is on another page: one line at the foot of the window, which opens to all of them. */
export default function UploadTray() {
  const w = useWords(evidenceWords);
  const { percent } = useFormat();
  const all = useUploads();
  const isListed = useListed();
  if (isListed || all.length === 0) return null;
  const bytes = all.reduce((sum, { file }) => sum + file.size, 0);
  const share = all.reduce((sum, { file, share: come }) => sum + file.size * come, 0) / Math.max(bytes, 1);
  return (
    <aside className={styles.tray} aria-label={w.trayTitle}>
      <details open={all.some(({ state }) => state === 'failed')}>
        <summary>
          {w.tray(all.length, percent(share))}
          <progress aria-label={w.trayTitle} max={1} value={share} />
        </summary>
        <UploadRows />
      </details>
    </aside>
  );
}
