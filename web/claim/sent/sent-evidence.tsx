import { useState } from 'react';
import type { Api } from '../../api/client.js';
import { LinkState } from '../../evidence/preview/link-state.js';
import { PreviewPane } from '../../evidence/preview/preview-pane.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { sentWords } from './sent.words.js';
import styles from './sent.module.css';

interface Props {
  evidence: readonly Api['SubmittedEvidence'][];
  /** What it was sent with. */
  copy: Api['SubmissionView'];
}

/** The proof that went with it, each to be opened. */
export function SentEvidence({ evidence, copy }: Props) {
  const w = useWords(sentWords);
  const { size } = useFormat();
  if (evidence.length === 0) return null;
  return (
    <>
      <h3>{w.proof}</h3>
      <ul className={styles.list}>
        {evidence.map((one) => (
          <li key={one.id}>
            <Opened evidence={one} submissionId={copy.id} />
            {one.size !== null && <span className="soft small"> {size(one.size)}</span>}
            {copy.replaced.includes(one.id) && <span className={`${styles.beside} soft`}>{w.replaced}</span>}
            {one.description && <span className={styles.beside}>{one.description}</span>}
            {one.body && <span className={styles.body}>{one.body}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

interface OpenedProps {
  evidence: Api['SubmittedEvidence'];
  submissionId: string;
}

/** A file opens here, as the server shows it; a link leads out. */
function Opened({ evidence: { id, kind, title, url }, submissionId }: OpenedProps) {
  const w = useWords(sentWords);
  const [open, setOpen] = useState(false);
  if (kind === 'text') return <strong>{title}</strong>;
  if (kind === 'link') {
    return (
      <>
        <a href={url ?? ''} target="_blank" rel="noreferrer">
          {title}
        </a>
        <LinkState evidenceId={id} submissionId={submissionId} />
      </>
    );
  }
  return (
    <>
      <button type="button" className={styles.open} aria-expanded={open} onClick={() => setOpen(!open)}>
        {title}
      </button>
      {open && (
        <>
          <PreviewPane evidenceId={id} submissionId={submissionId} title={title} />
          <a className="small" href={`/api/evidence/${id}/content?submission=${submissionId}`} download>
            {w.original}
          </a>
        </>
      )}
    </>
  );
}
