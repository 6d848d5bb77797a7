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
  | { kind: 'table'; rows: string[][] };

interface SectionProps {
  base: string;
  number: number;
  /** Places that were looked for; those of this section are marked. */
  found?: readonly Found[];
  /** What lies over the text. */
  over?: ReactNode;
}

/** The text of a document, a slide or a sheet. All of it is text: nothing of the file's own is markup here. */
export function SectionView({ base, number, found = [], over }: SectionProps) {
  const w = useWords(previewWords);
  const { data, isPending } = useQuery(partQuery<Section>(`${base}/sections/${number}`));
  const marked = [...new Set(found.flatMap(({ page, text }) => (page === number ? [text] : [])))];
  if (isPending) return <p className={styles.wait}>{w.fetching}</p>;
  if (!data || (data.blocks.length === 0 && data.title === null)) return <p className={styles.wait}>{w.empty}</p>;
  return (
    <div className={styles.document}>
      {data.title && <p className={styles.heading}>{data.title}</p>}
      {data.blocks.map((block, at) => (
        <BlockView key={at} block={block} marked={marked} />
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

function BlockView({ block, marked }: { block: Block; marked: readonly string[] }) {
  const textOf = (text: string) => <Marked text={text} marked={marked} />;
  // Beside the page's own headings, those of a document would break their order.
  if (block.kind === 'heading') return <p className={styles.heading}>{textOf(block.text)}</p>;
  if (block.kind === 'point') return <p className={styles.point}>{textOf(block.text)}</p>;
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
