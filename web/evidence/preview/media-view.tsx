import { useWords } from '../../words/words.js';
import { previewWords } from './preview.words.js';
import styles from './preview.module.css';

/** A film or a sound. The browser fetches only what it plays. */
export function MediaView({ base, type, title }: { base: string; type: string; title: string }) {
  const w = useWords(previewWords);
  const Recording = type.startsWith('video/') ? 'video' : 'audio';
  return (
    <div className={styles.document}>
      <Recording className={styles.recording} controls preload="metadata" src={`${base}/media`} aria-label={title} />
      <p className="soft small">{w.recording}</p>
    </div>
  );
}
