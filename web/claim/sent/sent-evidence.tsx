import type { Api } from '../../api/client.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { sentWords } from './sent.words.js';
import styles from './sent.module.css';

/** The proof that went with it, each to be opened. */
export function SentEvidence({ evidence }: { evidence: readonly Api['SubmittedEvidence'][] }) {
  const w = useWords(sentWords);
  const { size } = useFormat();
  if (evidence.length === 0) return null;
  return (
    <>
      <h3>{w.proof}</h3>
      <ul className={styles.list}>
        {evidence.map((one) => (
          <li key={one.id}>
            <Opened evidence={one} />
            {one.size !== null && <span className="soft small"> {size(one.size)}</span>}
            {one.description && <span className={styles.beside}>{one.description}</span>}
            {one.body && <span className={styles.body}>{one.body}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Opened({ evidence: { id, kind, title, url } }: { evidence: Api['SubmittedEvidence'] }) {
  if (kind === 'text') return <strong>{title}</strong>;
  const href = kind === 'file' ? `/api/evidence/${id}/content` : (url ?? '');
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {title}
    </a>
  );
}
