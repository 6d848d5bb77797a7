import type { Api } from '../../api/client.js';
import { useWords } from '../../words/words.js';
import { letterWords } from './letter.words.js';
import styles from './letter.module.css';

/** `evidenceTitle` and `about` are empty where the page around says them. */
export type ShownMark = Pick<
  Api['FeedbackMark'],
  'id' | 'evidenceTitle' | 'page' | 'quote' | 'rect' | 'about' | 'comment'
>;

/** What readers marked on the evidence: where, the words themselves, and what they say about them. */
export function Marks({ marks }: { marks: readonly ShownMark[] }) {
  const w = useWords(letterWords);
  if (marks.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{w.marks}</h3>
      <ul className={styles.marks}>
        {marks.map(({ id, evidenceTitle, page, quote, about, comment }) => (
          <li key={id}>
            <p className="soft small">{[w.markedOn(evidenceTitle, page), about].filter(Boolean).join(' · ')}</p>
            {quote === null ? <p className="soft">{w.region}</p> : <blockquote>{quote}</blockquote>}
            <p className={styles.text}>{comment}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
