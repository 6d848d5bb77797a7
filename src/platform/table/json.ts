import { pipeline, Readable } from 'node:stream';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { Invalid } from '../../kernel/refusal.js';
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
  let [line, pending] = [0, 0];
  /** Without this limit a file of nothing but opening brackets would grow in memory until the process ends. */
  async function* bounded() {
    for await (const chunk of text.chunks()) {
      pending += chunk.length;
      if (pending > most.element) throw elementTooLarge(line + 1);
      yield chunk;
    }
  }
  try {
    const elements = pipeline(Readable.from(bounded()), streamArray.withParserAsStream(), () => undefined);
    for await (const { value } of elements as AsyncIterable<{ value: unknown }>) {
      line += 1;
      pending = 0;
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

function elementTooLarge(line: number): Invalid {
  return new Invalid([
    {
      code: 'element_too_large',
      detail: `Element ${line} is too large. Is this an array of objects?`,
      about: `${line}`,
    },
  ]);
}

/** The parser throws plain errors with these words; anything else (a broken connection, a limit) is not about the syntax. */
function isSyntax(error: unknown): boolean {
  return error instanceof Error && /^(Parser|Top-level|ArrayStreamer|StreamArray|Parser cannot)/.test(error.message);
}
