import { useQuery } from '@tanstack/react-query';
import { useState, type CSSProperties, type ReactNode } from 'react';
import type { Api } from '../../api/client.js';
import { useWords } from '../../words/words.js';
import type { Found } from './find/use-finding.js';
import { partQuery } from './preview-query.js';
import { previewWords } from './preview.words.js';
import styles from './preview.module.css';

interface Props {
  /** Where the parts of the file are. */
  base: string;
  page: number;
  title: string;
  /** Of the width that there is. */
  zoom?: number;
  /** Quarter turns to the right. */
  turn?: number;
  /** Places that were looked for; those on this page are marked, the one that is shown more so. */
  found?: readonly Found[];
  shown?: Found | undefined;
  /** What lies over the page as it is turned. */
  over?: ReactNode;
}

/** The picture of a page, with its words over it: for screen readers, for selecting, copying and marking. */
export function PageView({ base, page, title, zoom = 1, turn = 0, found = [], shown, over }: Props) {
  const w = useWords(previewWords);
  const words = useQuery(partQuery<Api['PageWords']>(`${base}/words/${page}`));
  const [ratio, setRatio] = useState<number | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const address = `${base}/pages/${page}`;
  if (broken === address) return <p className={styles.wait}>{w.noPage}</p>;
  return (
    <div className={styles.frame} style={frameStyle(zoom, turn, ratio)}>
      <div className={styles.sheet} style={sheetStyle(turn, ratio)}>
        <img
          className={styles.picture}
          src={address}
          alt={w.pageOf(title, page)}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setRatio(naturalWidth / naturalHeight)}
          onError={() => setBroken(address)}
        />
        {words.data && ratio !== null && (
          <p className={styles.words}>
            {words.data.words.map(({ text, x, y, w: width, h }, at) => (
              <span
                key={at}
                className={markOf(
                  at,
                  found.filter((hit) => hit.page === page),
                  shown,
                )}
                style={placed(x, y, width, h)}
              >
                {`${text} `}
              </span>
            ))}
          </p>
        )}
      </div>
      {ratio !== null && over}
    </div>
  );
}

function markOf(at: number, found: readonly Found[], shown: Found | undefined): string | undefined {
  const hit = found.find(({ word, words }) => at >= word && at < word + words);
  return hit && (hit === shown ? `${styles.marked} ${styles.shown}` : styles.marked);
}

const percent = (part: number) => `${part * 100}%`;

function placed(x: number, y: number, w: number, h: number): CSSProperties {
  return { left: percent(x), top: percent(y), width: percent(w), height: percent(h), fontSize: `${h * 85}cqh` };
}

/** The room that the page takes: turned by a quarter, its sides change places. */
function frameStyle(zoom: number, turn: number, ratio: number | null): CSSProperties {
  const across = turn % 2 === 1 && ratio !== null ? 1 / ratio : ratio;
  return { width: percent(zoom), ...(across === null ? {} : { aspectRatio: across }) };
}

function sheetStyle(turn: number, ratio: number | null): CSSProperties {
  if (turn % 4 === 0 || ratio === null) return {};
  const width = turn % 2 === 1 ? percent(ratio) : '100%';
  return {
    position: 'absolute',
    left: '50%',
    top: '50%',
    width,
    aspectRatio: ratio,
    transform: `translate(-50%, -50%) rotate(${turn * 90}deg)`,
  };
}
