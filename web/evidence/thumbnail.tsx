import { useState } from 'react';
import type { Api } from '../api/client.js';
import { useWords } from '../words/words.js';
import { evidenceWords } from './evidence.words.js';
import styles from './evidence.module.css';

/** Where the bytes of a file are. */
export const contentOf = (id: string): string => `/api/evidence/${id}/content`;

/** A small picture of a picture; for everything else its kind in letters. */
export function Thumbnail({ evidence }: { evidence: Api['EvidenceView'] }) {
  const w = useWords(evidenceWords);
  const [cannot, setCannot] = useState(false);
  const { id, type, title, description, fileName, kind } = evidence;
  if (type?.startsWith('image/') && !cannot) {
    return (
      <img
        className={styles.thumbnail}
        src={contentOf(id)}
        alt={description || w.pictureOf(title)}
        loading="lazy"
        onError={() => setCannot(true)}
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
