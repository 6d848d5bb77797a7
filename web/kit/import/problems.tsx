import { useWords } from '../../words/words.js';
import { Table } from '../table/table.js';
import { importWords } from './import.words.js';

export interface Problem {
  /** The file, where several came together. */
  file?: string;
  line: number;
  column: string;
  detail: string;
}

/** What is wrong with a file, line by line. */
export function Problems({ caption, problems }: { caption: string; problems: readonly Problem[] }) {
  const w = useWords(importWords);
  const rows = problems.map((problem, place) => ({ ...problem, key: String(place) }));
  return (
    <Table
      caption={caption}
      captionUnseen={false}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        ...(problems.some(({ file }) => file !== undefined)
          ? [{ key: 'file', title: w.file, cell: ({ file = '' }: Problem) => file }]
          : []),
        { key: 'line', title: w.line, numeric: true, cell: ({ line }) => line },
        { key: 'column', title: w.column, cell: ({ column }) => column || '–' },
        { key: 'what', title: w.what, cell: ({ detail }) => detail },
      ]}
    />
  );
}
