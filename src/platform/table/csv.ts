import { CsvError, parse, type Info } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { delimiterOf } from '../../kernel/csv.js';
import { Invalid } from '../../kernel/refusal.js';
import { IncomingText } from './bytes.js';
import { columnKey, most, type Column, type RowProblem, type SourceRow, type SourceTable } from './table.js';

/**
 * Reads a CSV file as spreadsheets write it: comma, semicolon or tab (seen from the header), LF or CRLF, quoted line
 * breaks, a byte order mark. Bad rows become problems; only a file that is no CSV at all is refused at once. A format that
 * says how the first line reads gives `judgeHeader`.
 */
export async function readCsv(
  source: Readable,
  columns: readonly Column[],
  judgeHeader?: (names: readonly string[]) => RowProblem[],
): Promise<SourceTable> {
  const text = new IncomingText(source);
  const { delimiter, rest } = await sniff(text.chunks());
  const parser = pipeline(
    Readable.from(rest),
    parse({ delimiter, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: most.cell * 2 }),
    () => undefined, // whatever fails, reading from the parser below throws it
  );
  const table = { rows: [] as SourceRow[], problems: [] as RowProblem[], ignored: [] as string[] };
  let header: Header | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const line = info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
      if (header === null) {
        header = headerOf(record, columns, line);
        header.problems = judgeHeader?.(record) ?? header.problems;
        table.ignored = header.ignored;
        table.problems.push(...header.problems);
        if (header.problems.length > 0) break;
        continue;
      }
      if (record.every((cell) => cell.trim() === '')) continue;
      if (table.rows.length >= most.rows) throw tooMany();
      if (record.length > header.names.length) {
        table.problems.push(problemOfLength(line, header.names.length, record.length));
        continue;
      }
      table.rows.push({ line, cells: cellsOf(header, record) });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    table.problems.push(problemOfSyntax(error));
  }
  if (header === null && table.problems.length === 0) {
    table.problems.push({
      line: 1,
      column: '',
      code: 'empty_file',
      detail: 'The file is empty. Its first line names the columns.',
    });
  }
  return { ...table, sha256: text.sha256() };
}

interface Header {
  /** Our name for each column of the file; null for one that we do not know. */
  names: (string | null)[];
  ignored: string[];
  problems: RowProblem[];
}

function headerOf(record: readonly string[], columns: readonly Column[], line: number): Header {
  const known = new Map(
    columns.flatMap((c) => [c.name, ...(c.aliases ?? [])].map((name) => [columnKey(name), c.name])),
  );
  const names = record.map((cell) => known.get(columnKey(cell)) ?? null);
  const problems: RowProblem[] = [];
  for (const { name, required } of columns) {
    const times = names.filter((n) => n === name).length;
    if (times > 1) {
      problems.push({
        line,
        column: name,
        code: 'column_twice',
        detail: `The file has the column “${name}” ${times} times. Keep one.`,
      });
    }
    if (required && times === 0) {
      const has = record.map((cell) => `“${cell.trim()}”`).join(', ');
      problems.push({
        line,
        column: name,
        code: 'no_column',
        detail: `The first line must name the column “${name}”. It names ${has}.`,
      });
    }
  }
  return {
    names,
    problems,
    ignored: record.map((cell) => cell.trim()).filter((cell, i) => names[i] === null && cell !== ''),
  };
}

function cellsOf({ names }: Header, record: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name, i) => (name === null ? [] : [[name, (record[i] ?? '').trim()]])));
}

/** How the text is delimited, and the text from its beginning. */
async function sniff(chunks: AsyncGenerator<string>): Promise<{ delimiter: string; rest: AsyncGenerator<string> }> {
  let start = '';
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    start += next.value;
    if (/[^\r\n][\r\n]/.test(start) || start.length > most.cell) break;
  }
  return { delimiter: delimiterOf(start), rest: withPlainBreaks(start, chunks) };
}

/** Every line break as one \n, so that the parser counts lines as an editor does. */
async function* withPlainBreaks(start: string, chunks: AsyncGenerator<string>): AsyncGenerator<string> {
  let held = start;
  for await (const chunk of chunks) {
    const whole = held + chunk;
    held = whole.endsWith('\r') ? '\r' : '';
    yield whole.slice(0, whole.length - held.length).replaceAll(/\r\n?/g, '\n');
  }
  yield held.replaceAll(/\r\n?/g, '\n');
}

function problemOfLength(line: number, columns: number, cells: number): RowProblem {
  const detail = `This row has ${cells} cells, the first line names ${columns} columns. Put cells that contain the separator in quotes.`;
  return { line, column: '', code: 'too_many_cells', detail };
}

function problemOfSyntax(error: CsvError): RowProblem {
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return {
      line,
      column: '',
      code: 'quote_not_closed',
      detail: 'A quotation mark is opened and never closed. Close it, or double it inside quotes.',
    };
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return {
      line,
      column: '',
      code: 'row_too_long',
      detail: 'This row is too long. Perhaps a quotation mark is not closed.',
    };
  }
  return {
    line,
    column: '',
    code: 'bad_quotes',
    detail: 'A quotation mark stands inside a cell. Put the whole cell in quotes and double those inside.',
  };
}

export function tooMany(): Invalid {
  return new Invalid([
    { code: 'too_many_rows', detail: `One import takes at most ${most.rows} rows. Send it in parts.` },
  ]);
}
