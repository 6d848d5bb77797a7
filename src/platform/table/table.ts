import type { Refusal } from '../../kernel/refusal.js';

/** What is wrong (or worth knowing) at one place of an imported file, and what to do about it. */
export class RowProblem {
  /** The file, where several came together. */
  file?: string;
  /** The line of a CSV file at which the row begins; the element of a JSON array, from 1. */
  line: number;
  /** The column or property; empty when it is about the whole row or file. */
  column: string;
  code: string;
  detail: string;
}

/** One row as the file says it: text from CSV, any value from JSON. A column that the file does not have is not there. */
export interface SourceRow {
  line: number;
  cells: Readonly<Record<string, unknown>>;
}

/** A file as it was read: rows by our column names, with what could not be read and what nobody asked for. */
export interface SourceTable {
  rows: SourceRow[];
  problems: RowProblem[];
  /** Columns of the file that the import does not know: told, never silently dropped. */
  ignored: string[];
  sha256: string;
}

/** A column of an import: its name, other names that files use for it, and whether a file must have it. */
export interface Column {
  name: string;
  aliases?: readonly string[];
  required?: boolean;
}

/** How much one import may bring. Rows are held in memory while they are checked, so this also bounds the memory. */
export const most = { bytes: 64 * 1024 * 1024, rows: 200_000, cell: 100_000, element: 2 * 1024 * 1024, problems: 200 };

/** Each problem as a reason to refuse the file, at most the first two hundred. */
export function refusalsOf(problems: readonly RowProblem[]): Refusal[] {
  return problems.slice(0, most.problems).map(({ file, line, column, code, detail }) => ({
    code,
    detail: `${file === undefined ? 'Line' : `${file}, line`} ${line}${column === '' ? '' : `, ${column}`}: ${detail}`,
    about: `${file === undefined ? '' : `${file}:`}${line}${column === '' ? '' : `.${column}`}`,
  }));
}

/** The key under which names of columns are compared: `Course Code`, `course_code` and `courseCode` are one. */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[\s_\-.]+/g, '');
}
