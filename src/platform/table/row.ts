import { parseCredits, type Credits } from '../../kernel/credits.js';
import type { RowProblem, SourceRow } from './table.js';

/** Reads the cells of one row; whatever is wrong is added to the problems, with its place and what to do. */
export class RowReader {
  readonly line: number;
  private sound = true;

  constructor(
    private readonly source: SourceRow,
    private readonly problems: RowProblem[],
  ) {
    this.line = source.line;
  }

  /** False once any cell of this row had a problem. */
  get isSound(): boolean {
    return this.sound;
  }

  has(column: string): boolean {
    return this.source.cells[column] !== undefined;
  }

  raw(column: string): unknown {
    return this.source.cells[column];
  }

  wrong(column: string, code: string, detail: string): null {
    this.sound = false;
    this.problems.push({ line: this.line, column, code, detail });
    return null;
  }

  /** Text that must be there. */
  text(column: string, max: number): string {
    const text = this.optional(column, max);
    if (text === null && this.sound) this.wrong(column, 'empty', 'This is empty; every row needs it.');
    return text ?? '';
  }

  /** Text, or null for an empty cell or a column that the file does not have. */
  optional(column: string, max: number): string | null {
    const value = this.raw(column);
    if (value === undefined || value === null || value === '') return null;
    if (typeof value !== 'string' && typeof value !== 'number')
      return this.wrong(column, 'no_text', 'This must be a text.');
    const text = String(value);
    if (text.includes('\u0000'))
      return this.wrong(column, 'bad_character', 'This contains a NUL character. Remove it.');
    if (text.length > max)
      return this.wrong(column, 'too_long', `This has ${text.length} characters; at most ${max} fit.`);
    return text;
  }

  credits(column: string): Credits {
    const text = this.text(column, 20);
    const amount = parseCredits(text);
    if (amount === null && text !== '')
      this.wrong(column, 'no_credits', `“${text}” is not a number of credits such as 3 or 1.5.`);
    return amount ?? 0;
  }

  /** A day, or null for an empty cell. */
  date(column: string): string | null {
    const text = this.optional(column, 40);
    if (text === null) return null;
    const day = new Date(`${text}T00:00:00Z`);
    const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
    return real ? text : this.wrong(column, 'no_date', `“${text}” is not a day. Write it as 2026-09-01.`);
  }

  /** A day that must be there. */
  day(column: string): string {
    const day = this.date(column);
    if (day === null && this.optional(column, 40) === null)
      this.wrong(column, 'empty', 'This is empty; every row needs it.');
    return day ?? '';
  }

  yes(column: string): boolean | null {
    const value = this.raw(column);
    if (value === undefined || value === null || value === '') return null;
    const word = String(value).toLowerCase();
    if (['true', 'yes', 'y', '1', 'active'].includes(word)) return true;
    if (['false', 'no', 'n', '0', 'inactive', 'retired', 'superseded'].includes(word)) return false;
    return this.wrong(column, 'no_yes_or_no', `“${word}” is neither yes nor no.`);
  }

  oneOf<T extends string>(column: string, words: readonly T[]): T | null {
    const text = this.optional(column, 200)?.toLowerCase();
    if (text === undefined) return null;
    const word = words.find((w) => w === text);
    return word ?? this.wrong(column, 'unknown_word', `“${text}” is none of ${words.join(', ')}.`);
  }
}

/** Notes each row whose key stood in the file before. Keys are compared without regard to case. */
export function noteTwice(
  rows: readonly { line: number; key: string }[],
  column: string,
  problems: RowProblem[],
): void {
  const seen = new Map<string, number>();
  for (const { line, key } of rows) {
    const first = seen.get(key.toLowerCase());
    if (first === undefined) seen.set(key.toLowerCase(), line);
    else
      problems.push({
        line,
        column,
        code: 'twice',
        detail: `“${key}” stands on line ${first} already. Keep one of the two.`,
      });
  }
}
