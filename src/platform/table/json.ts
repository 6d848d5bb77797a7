import { Readable } from 'node:stream';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { IncomingText } from './bytes.js';
import { tooMany } from './csv.js';
import { columnKey, most, type Column, type RowProblem, type SourceRow, type SourceTable } from './table.js';

/** Reads a JSON array of objects, element by element. Unknown properties are told, bad elements become problems. */
export async function readJson(source: Readable, columns: readonly Column[]): Promise<SourceTable> {
  const text = new IncomingText(source);
  const known = new Map(
    columns.flatMap((c) => [c.name, ...(c.aliases ?? [])].map((name) => [columnKey(name), c.name])),
  );
  const rows: SourceRow[] = [];
  const problems: RowProblem[] = [];
  const ignored = new Set<string>();
  let line = 0;
  try {
    const elements = Readable.from(text.chunks()).compose(streamArray.withParserAsStream());
    for await (const { value } of elements as AsyncIterable<{ value: unknown }>) {
      line += 1;
      if (line > most.rows) throw tooMany();
      if (value === null || typeof value !== 'object' || Array.isArray(value)) {
        problems.push({ line, column: '', code: 'no_object', detail: 'Each element must be an object in braces.' });
        continue;
      }
      const cells: Record<string, unknown> = {};
      for (const [name, cell] of Object.entries(value)) {
        const column = known.get(columnKey(name));
        if (column === undefined) ignored.add(name);
        else cells[column] = typeof cell === 'string' ? cell.trim() : cell;
      }
      rows.push({ line, cells });
    }
  } catch (error) {
    if (!isSyntax(error)) throw error;
    const detail =
      'Here, or a few elements on, this stops being a JSON array of objects. Check brackets, commas and quotes.';
    problems.push({ line: line + 1, column: '', code: 'bad_json', detail });
  }
  if (line === 0 && problems.length === 0) {
    problems.push({ line: 1, column: '', code: 'empty_file', detail: 'The file has no elements.' });
  }
  return { rows, problems, ignored: [...ignored], sha256: text.sha256() };
}

/** The parser throws plain errors with these words; anything else (a broken connection, a limit) is not about the syntax. */
function isSyntax(error: unknown): boolean {
  return error instanceof Error && /^(Parser|Top-level|ArrayStreamer|StreamArray|Parser cannot)/.test(error.message);
}
