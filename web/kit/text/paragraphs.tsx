import { Fragment } from 'react';
import { blocksOf } from './blocks.rules.js';
import styles from './paragraphs.module.css';

/** What somebody wrote, as paragraphs and lists. Never read as HTML. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <div className={styles.text}>
      {blocksOf(text).map(({ kind, lines }, place) =>
        kind === 'list' ? (
          <ul key={place}>
            {lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        ) : (
          <p key={place}>
            {lines.map((line, at) => (
              <Fragment key={at}>
                {at > 0 && <br />}
                {line}
              </Fragment>
            ))}
          </p>
        ),
      )}
    </div>
  );
}
