import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../words/words.js';
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

/** The text of a document, a slide or a sheet. All of it is text: nothing of the file's own is markup here. */
export function SectionView({ base, number }: { base: string; number: number }) {
  const w = useWords(previewWords);
  const { data, isPending } = useQuery(partQuery<Section>(`${base}/sections/${number}`));
  if (isPending) return <p className={styles.wait}>{w.fetching}</p>;
  if (!data || (data.blocks.length === 0 && data.title === null)) return <p className={styles.wait}>{w.empty}</p>;
  return (
    <div className={styles.document}>
      {data.title && <p className={styles.heading}>{data.title}</p>}
      {data.blocks.map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  // Beside the page's own headings, those of a document would break their order.
  if (block.kind === 'heading') return <p className={styles.heading}>{block.text}</p>;
  if (block.kind === 'point') return <p className={styles.point}>{block.text}</p>;
  if (block.kind === 'paragraph') return <p>{block.text}</p>;
  return (
    <div className={styles.scroll}>
      <table>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
