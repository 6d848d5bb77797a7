import type { Api } from '../../api/client.js';

export type Content = Api['ProfileBody'];
export type Column = Content['columns'][number];
export type Codes = Content['tables'][number];

export type Sources = Api['ExportProfileView']['sources'];

/** A column made of something else is written as that stands, without the codes of what it was. A constant is text. */
export function madeOf(source: Column['source'], sources: Sources): Partial<Column> {
  return { source, format: formatsOf(source, sources)[0] ?? 'as_is', table: null };
}

export function formatsOf(source: Column['source'], sources: Sources): readonly Column['format'][] {
  return sources.find((one) => one.source === source)?.formats ?? [];
}

export function changed<One>(list: readonly One[], place: number, part: Partial<One>): One[] {
  return list.map((one, at) => (at === place ? { ...one, ...part } : one));
}

export function moved<One>(list: readonly One[], place: number, by: -1 | 1): One[] {
  const next = [...list];
  next.splice(place + by, 0, ...next.splice(place, 1));
  return next;
}

export function without<One>(list: readonly One[], place: number): One[] {
  return list.filter((_, at) => at !== place);
}

export const newColumn: Column = { name: '', source: 'title', constant: '', table: null, format: 'as_is', type: 'text', required: false, max: null, allowed: [] }; // prettier-ignore

/** Renames a code table, and tells the columns that use it. */
export function renamedTable(content: Content, place: number, name: string): Content {
  const before = content.tables[place]!.name;
  const columns = content.columns.map((column) => (column.table === before ? { ...column, table: name } : column));
  return { ...content, columns, tables: changed(content.tables, place, { name }) };
}

/** Takes a code table away; the columns that used it show what they are made of. */
export function withoutTable(content: Content, place: number): Content {
  const { name } = content.tables[place]!;
  const columns = content.columns.map((column) => (column.table === name ? { ...column, table: null } : column));
  return { ...content, columns, tables: without(content.tables, place) };
}
