import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Invalid } from '../../kernel/refusal.js';

/** Which rows of a list are wanted: at most `limit`, after the cursor that the last page gave. */
export class PageQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 50;
  @IsOptional() @IsString() @MaxLength(500) after?: string;
}

export interface Page<Row> {
  rows: Row[];
  /** Give it as `after` to get the next rows; null at the end. */
  next: string | null;
}

/** A page from `limit + 1` rows: the one too many says that there is a next page. `key` is what the list is sorted by. */
export function page<Row>(rows: Row[], limit: number, key: (row: Row) => readonly unknown[]): Page<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? toCursor(key(last)) : null };
}

/** A keyset cursor: the sort key of the last row seen, opaque to the caller. */
export function toCursor(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor of `parts` parts, or null without a cursor. @throws Invalid for what we never gave out. */
export function fromCursor(after: string | undefined, parts: number): unknown[] | null {
  if (after === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Array.isArray(key) && key.length === parts) return key;
  } catch {
    // answered below
  }
  throw new Invalid([{ code: 'invalid', detail: 'This is not a cursor of this list.', about: 'after' }]);
}

/** Every row of a list that gives itself by pages. */
export async function every<Row>(list: (query: PageQuery) => Promise<Page<Row>>): Promise<Row[]> {
  const all: Row[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const { rows, next } = await list({ limit: 200, ...(after === undefined ? {} : { after }) });
    all.push(...rows);
    after = next;
  }
  return all;
}
