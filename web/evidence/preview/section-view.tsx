import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.js';
import type { Found } from './find/use-finding.js';
import { partQuery } from './preview-query.js';
import { previewWords } from './preview.words.js';
import styles from './preview.module.css';

/** What the server made of a part of a document (`Section` of src/evidence/examine). */
interface Section {
  title: string | null;
  blocks: Block[];
}

type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'point'; level: number; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'picture'; number: number | null; alt: string };

interface SectionProps {
  base: string;
  number: number;
  /** Of its usual size. */
  zoom?: number;
  /** Places that were looked for; those of this section are marked. */
  found?: readonly Found[];
  /** What lies over the text. */
  over?: ReactNode;
}

/** A document, a slide or a sheet: its text is text, nothing of the file's own is markup here, and its pictures were made anew. */
export function SectionView({ base, number, zoom = 1, found = [], over }: SectionProps) {
  const w = useWords(previewWords);
  const { data, isPending } = useQuery(partQuery<Section>(`${base}/sections/${number}`));
  const marked = [...new Set(found.flatMap(({ page, text }) => (page === number ? [text] : [])))];
  if (isPending) return <p className={styles.wait}>{w.fetching}</p>;
  if (!data || (data.blocks.length === 0 && data.title === null)) return <p className={styles.wait}>{w.empty}</p>;
  return (
    <div className={styles.document} style={{ fontSize: `${zoom}em` }}>
      {data.title && <p className={styles.heading}>{data.title}</p>}
      {data.blocks.map((block, at) => (
        <BlockView key={at} base={base} block={block} marked={marked} />
      ))}
      {over}
    </div>
  );
}

/** The text with the words that were looked for marked, as the server found them written. */
function Marked({ text, marked }: { text: string; marked: readonly string[] }) {
  const parts = marked.reduce(
    (all, word) => all.flatMap((part) => (marked.includes(part) ? [part] : cut(part, word))),
    [text],
  );
  return parts.map((part, at) => (marked.includes(part) ? <mark key={at}>{part}</mark> : part));
}

const cut = (text: string, word: string) => text.split(word).flatMap((part, at) => (at === 0 ? [part] : [word, part]));

function BlockView({ base, block, marked }: { base: string; block: Block; marked: readonly string[] }) {
  const w = useWords(previewWords);
  const textOf = (text: string) => <Marked text={text} marked={marked} />;
  // Beside the page's own headings, those of a document would break their order.
  if (block.kind === 'heading') return <p className={styles.heading}>{textOf(block.text)}</p>;
  if (block.kind === 'point') return <p className={styles.point}>{textOf(block.text)}</p>;
  if (block.kind === 'picture') {
    if (block.number === null) return <p className="soft small">{block.alt || w.noPicture}</p>;
    const address = `${base}/pictures/${block.number}`;
    return <img className={styles.inline} src={address} alt={block.alt || w.picture(block.number)} loading="lazy" />;
  }
  if (block.kind === 'note') {
    return (
      <aside className={styles.note} aria-label={w.speakerNotes}>
        <p className="soft small">{w.speakerNotes}</p>
        <p>{textOf(block.text)}</p>
      </aside>
    );
  }
  if (block.kind === 'paragraph') return <p>{textOf(block.text)}</p>;
  return (
    <div className={styles.scroll}>
      <table>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{textOf(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
