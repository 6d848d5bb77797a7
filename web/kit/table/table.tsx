import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface Column<Row> {
  /** Stable and unique in the table. */
  key: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand right, under each other. */
  numeric?: boolean;
  /** The cell that names the row. One column of a table. */
  names?: boolean;
}

interface Props<Row> {
  /** What the table lists; read first by screen readers. Hidden from sight when `captionUnseen`. */
  caption: string;
  captionUnseen?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The row the keyboard is at. */
  currentKey?: string | null;
  /** Stays a grid on a phone, for figures that are compared with each other. Put it into a WideTable. */
  grid?: boolean;
}

/** A table as the browser knows it; on a phone each row becomes a small card. */
export function Table<Row>({ caption, captionUnseen = true, columns, rows, keyOf, currentKey, grid }: Props<Row>) {
  return (
    <table className={`${styles.table} ${grid ? '' : styles.stacked}`}>
      <caption>{captionUnseen ? <span className="unseen">{caption}</span> : caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title, numeric }) =>
            // A column of buttons has no title: each button says what it does.
            title === '' ? (
              <td key={key} />
            ) : (
              <th key={key} scope="col" className={numeric ? styles.n : undefined}>
                {title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} data-current={currentKey === keyOf(row) || undefined}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (column.names) return <th scope="row">{content}</th>;
  const label = typeof column.title === 'string' && column.title !== '' ? column.title : undefined;
  return (
    <td className={column.numeric ? styles.n : undefined} data-label={label}>
      {content}
    </td>
  );
}

/** For what is too wide for a phone and must stay a grid: scrolls by itself, with the keyboard too. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
