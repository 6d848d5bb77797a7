import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Loading } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import styles from './templates.module.css';
import { templateWords } from './template.words.js';

/** The mail as its receiver reads it, with samples. */
export function Preview({ preview }: { preview: Api['WordingPreview'] | undefined }) {
  const w = useWords(templateWords);
  return (
    <Card title={w.previewTitle} aside={w.previewHint}>
      {preview ? (
        <div className={styles.mail}>
          <p className={styles.subject}>{preview.subject}</p>
          <p className={styles.text}>{preview.text}</p>
        </div>
      ) : (
        <Loading />
      )}
    </Card>
  );
}
