import { parse } from 'csv-parse/sync';

/*
 ** CSV as it leaves and enters.
 ** Out: RFC 4180, UTF-8 without a byte order mark, CRLF, every value in quotes (an id keeps its leading zeros as text), and
 ** no value that a spreadsheet would run as a formula.
 ** In: what SIS exports look like: with or without a byte order mark, CRLF or LF, columns in any order.
 ** Whatever is written here is read back unchanged: `readTable(csvLine(x))` gives x.
 */

/** Apostrophes, then what Excel, LibreOffice or Google Sheets take for the start of a formula (OWASP, CSV injection). */
const looksLikeFormula = /^'*(?:[\t\r\n]|\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20])/u;

/** Puts an apostrophe before what a spreadsheet would run. `restore` takes it off again: the pair loses nothing. */
export function neutralise(value: string): string {
  return looksLikeFormula.test(value) ? `'${value}` : value;
}

/** What the value was before `neutralise`. */
export function restore(value: string): string {
  return value.startsWith("'") && looksLikeFormula.test(value) ? value.slice(1) : value;
}

/** One record with its line end. */
export function csvLine(values: readonly string[]): string {
  return `${values.map((value) => `"${neutralise(value).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** What is wrong with a file, and where. Lines count from 1, the heading included. */
export interface CsvProblem {
  line: number;
  /** The column's heading, or null when the whole line is meant. */
  column: string | null;
  code: string;
  detail: string;
}

/** A record: the line that it ends on, and its values by column. A column that the file does not have reads as ''. */
export interface CsvRow<Column extends string> {
  line: number;
  values: Record<Column, string>;
}

/**
 * Reads a table whose first line names the columns. Unknown columns are passed over; a missing column of `required`, an
 * unclosed quote or a line with another number of values than the heading is a problem, and then that line is not in `rows`.
 */
export function readTable<Required extends string, Optional extends string = never>(
  text: string,
  required: readonly Required[],
  optional: readonly Optional[] = [],
): { rows: CsvRow<Required | Optional>[]; problems: CsvProblem[] } {
  let records: { record: string[]; line: number }[];
  try {
    records = recordsOf(text);
  } catch (error) {
    return { rows: [], problems: [unreadable(error)] };
  }
  const heading = (records[0]?.record ?? []).map((name) => restore(name).trim().toLowerCase());
  const problems: CsvProblem[] = required
    .filter((column) => !heading.includes(column))
    .map((column) => ({ line: 1, column, code: 'no_column', detail: `The file has no column “${column}”.` }));
  for (const column of [...required, ...optional].filter((c) => heading.indexOf(c) !== heading.lastIndexOf(c))) {
    problems.push({ line: 1, column, code: 'column_twice', detail: `The column “${column}” is there twice.` });
  }
  if (problems.length > 0) return { rows: [], problems };

  const rows: CsvRow<Required | Optional>[] = [];
  for (const { record, line } of records.slice(1)) {
    if (record.length !== heading.length) {
      const detail = `This line has ${record.length} values, the heading has ${heading.length}.`;
      problems.push({ line, column: null, code: 'ragged', detail });
      continue;
    }
    const value = (column: string) => restore(record[heading.indexOf(column)] ?? '');
    const entries = [...required, ...optional].map((column) => [column, value(column)]);
    rows.push({ line, values: Object.fromEntries(entries) as Record<Required | Optional, string> });
  }
  return { rows, problems };
}

function recordsOf(text: string): { record: string[]; line: number }[] {
  const parsed = parse(text, {
    bom: true,
    info: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
    recordDelimiter: ['\r\n', '\n', '\r'],
  }) as unknown as { record: string[]; info: { lines: number } }[]; // csv-parse's types do not know what `info` does
  return parsed.map(({ record, info }) => ({ record, line: info.lines }));
}

function unreadable(error: unknown): CsvProblem {
  const { lines = 1 } = error as { lines?: number };
  const detail = `The file is not readable as CSV from line ${lines} on: a quotation mark is missing or too many.`;
  return { line: lines, column: null, code: 'not_csv', detail };
}

/** The text of an uploaded file, or null when it is not UTF-8 (a spreadsheet may have saved it in an older encoding). */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
