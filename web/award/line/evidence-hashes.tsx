import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { awardWords } from './award.words.js';

/** What was read, by the hash of its bytes. */
export function EvidenceHashes({ trail: { evidence, submissionSha256 } }: { trail: Api['TrailView'] }) {
  const w = useWords(awardWords);
  return (
    <Card title={w.evidence}>
      <p className="soft small">{w.evidenceWhy}</p>
      <ul className={styles.plainList}>
        {evidence.map(({ id, title, sha256 }) => (
          <li key={id}>
            {title}
            <span className={`${styles.under} ${sha256 ? styles.hash : ''}`}>{sha256 ?? w.noFile}</span>
          </li>
        ))}
        <li>
          {w.submission}
          <span className={`${styles.under} ${styles.hash}`}>{submissionSha256}</span>
        </li>
      </ul>
    </Card>
  );
}
