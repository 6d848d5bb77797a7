import type { CSSProperties } from 'react';
import type { Api } from '../../api/client.js';
import { useWords } from '../../words/words.js';
import { institutionWords } from '../institution.words.js';
import styles from './branding.module.css';

/** A small page in both schemes, whatever scheme the reader has, with the contrast of each pair. */
export function Sample({ accent }: { accent: Api['AccentView'] }) {
  const w = useWords(institutionWords);
  return (
    <figure className={styles.samples}>
      <figcaption className="small soft">
        {w.preview}. {w.least}
      </figcaption>
      <Sheet scheme="light" name={w.light} shade={accent.light} />
      <Sheet scheme="dark" name={w.dark} shade={accent.dark} />
    </figure>
  );
}

function Sheet({ scheme, name, shade }: { scheme: 'light' | 'dark'; name: string; shade: Api['ShadeView'] }) {
  const w = useWords(institutionWords);
  const colours = { '--sample-act': shade.colour, '--sample-tint': shade.tint } as CSSProperties;
  return (
    <div>
      <div className={`${styles.sheet} ${styles[scheme]}`} style={colours} aria-hidden="true">
        <strong>{w.sampleHeading}</strong>
        <span>{w.sampleText}</span>
        <span className={styles.row}>
          <span className={styles.button}>{w.sampleButton}</span>
          <span className={styles.chip}>{w.sampleChip}</span>
        </span>
      </div>
      <table className={styles.ratios}>
        <caption>{`${name}: ${shade.colour}`}</caption>
        <tbody>
          {(['onPaper', 'onTint', 'underInk'] as const).map((pair) => (
            <tr key={pair}>
              <th scope="row">{w[pair]}</th>
              <td>{w.ratio(shade[pair])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
