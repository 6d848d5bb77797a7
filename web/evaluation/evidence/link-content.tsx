import { LinkState } from '../../evidence/preview/link-state.js';
import { buttonClass } from '../../kit/action/button.js';
import { Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { evidenceWords } from './evidence.words.js';
import styles from './evidence.module.css';

/** A link as text. It opens only after one has read where it leads, and tells the other side nothing about this page. */
export function LinkContent({ url, ...looking }: { url: string; evidenceId: string; assignmentId: string }) {
  const w = useWords(evidenceWords);
  const host = webHost(url);
  return (
    <div className={styles.aside}>
      <h3>{w.link}</h3>
      <p className={styles.address}>{url}</p>
      <LinkState {...looking} />
      {host === null ? (
        <Note tone="warn">{w.notWeb}</Note>
      ) : (
        <Note tone="warn">
          <p>{w.linkWarning(host)}</p>
          <a className={buttonClass('quiet', true)} href={url} target="_blank" rel="noopener noreferrer">
            {w.openLink(host)}
            <span className="unseen"> {w.openLinkNew}</span>
          </a>
        </Note>
      )}
    </div>
  );
}

function webHost(url: string): string | null {
  try {
    const { protocol, host } = new URL(url);
    return ['https:', 'http:'].includes(protocol) ? host : null;
  } catch {
    return null;
  }
}
