import { useState } from 'react';
import type { Api } from '../api/client.js';
import { useWords } from '../words/words.js';
import { evidenceWords } from './evidence.words.js';
import styles from './evidence.module.css';

/** Where the file is as it came: for its owner. */
export const contentOf = (id: string): string => `/api/evidence/${id}/content`;

/** A small picture of its first page; where there is none, its kind in letters. */
export function Thumbnail({ evidence }: { evidence: Api['EvidenceView'] }) {
  const w = useWords(evidenceWords);
  const [cannot, setCannot] = useState<string | null>(null);
  const { title, description, fileName, kind, thumbnail } = evidence;
  if (thumbnail !== null && thumbnail !== cannot) {
    return (
      <img
        className={styles.thumbnail}
        src={thumbnail}
        alt={description || w.pictureOf(title)}
        loading="lazy"
        onError={() => setCannot(thumbnail)}
      />
    );
  }
  const ending = /\.([a-z0-9]{1,5})$/i.exec(fileName ?? '')?.[1]?.toUpperCase();
  return (
    <div className={styles.letters} aria-hidden="true">
      {ending ?? w.kind[kind]}
    </div>
  );
}
