import { sources, type Fields, type Source, type SourceKind } from './field.rules.js';
import { formats, reshape, type Format } from './format.rules.js';

/*
 ** How awards leave for one SIS: columns, and tables of that SIS's codes. A profile is data; nothing in the product knows an SIS.
 ** (1) A published version never changes. A batch pins the version that it was prepared with.
 ** (2) A column is a constant or a source; a source is translated by a code table, or reshaped by a format, never both.
 ** (3) The value of a column depends on the line alone, so the same line is the same row, in whatever batch and on whatever day.
 */
export const fileFormats = ['delimited', 'json_lines'] as const;
export const delimiters = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const;
export const quotings = ['always', 'needed'] as const;
export const lineEnds = { crlf: '\r\n', lf: '\n' } as const;
export const encodings = ['utf-8', 'iso-8859-1', 'us-ascii'] as const;
export const columnTypes = ['text', 'number', 'boolean'] as const;
/** What a code table does with a value that it does not list. */
export const otherwises = ['refuse', 'keep', 'use'] as const;

export type Encoding = (typeof encodings)[number];

/** How a file is written. Classes, as the contract reads them. */
export class Profile {
  format: (typeof fileFormats)[number];
  /** For delimited files: what stands between values, when they are in quotation marks, and whether names stand above them. */
  delimiter: keyof typeof delimiters;
  quotes: (typeof quotings)[number];
  lineEnd: keyof typeof lineEnds;
  heading: boolean;
  encoding: Encoding;
  columns: ProfileColumn[];
  tables: CodeTable[];
}

export class ProfileColumn {
  /** The heading; in a JSON line the path, e.g. `payload.courses.0.credits`. */
  name: string;
  /** What the column is made of; null: of the constant. */
  source: Source | null;
  constant: string;
  /** The name of the code table that translates the source. */
  table: string | null;
  format: Format;
  /** For JSON: how the value is written. An empty number or boolean is null. */
  type: (typeof columnTypes)[number];
  required: boolean;
  /** The most characters that the SIS takes. */
  max: number | null;
  /** The only values that the SIS takes; empty: any. */
  allowed: string[];
}

export class CodeTable {
  name: string;
  otherwise: (typeof otherwises)[number];
  /** What `use` gives. */
  fallback: string;
  codes: ProfileCode[];
}

/** Our value, and the SIS's code for it. */
export class ProfileCode {
  ours: string;
  theirs: string;
}

/** A column's value, or null where its code table has no code for the line and refuses to guess. */
export type Value = string | null;

/** The values of one line, in the order of the columns. */
export function valuesOf(profile: Profile, fields: Fields): Value[] {
  return profile.columns.map((column) => valueOf(profile, column, fields));
}

/** The value of one line in one of the profile's columns. */
export function valueOf({ tables }: Profile, column: ProfileColumn, fields: Fields): Value {
  if (column.source === null) return column.constant;
  const value = fields[column.source];
  const table = column.table === null ? undefined : tables.find(({ name }) => name === column.table);
  return table ? translate(table, value) : reshape(column.format, value);
}

/** The SIS's code for one of our values. An empty value has no code; only a table with one for everything else gives it that. */
export function translate(table: CodeTable, value: string): Value {
  const code = codesOf(table).get(value);
  if (code !== undefined) return code;
  if (table.otherwise === 'use') return table.fallback;
  return value === '' || table.otherwise === 'keep' ? value : null;
}

const known = new WeakMap<CodeTable, ReadonlyMap<string, string>>();

function codesOf(table: CodeTable): ReadonlyMap<string, string> {
  const there = known.get(table);
  if (there) return there;
  const codes = new Map(table.codes.map(({ ours, theirs }) => [ours, theirs]));
  known.set(table, codes);
  return codes;
}

/** What a column is made of, as its format must suit it; a constant is text. */
export function kindOf(column: Pick<ProfileColumn, 'source'>): SourceKind {
  return column.source === null ? 'text' : sources[column.source];
}

/** A column with whatever is not said. */
export function column(name: string, source: Source | null, more: Partial<ProfileColumn> = {}): ProfileColumn {
  const format = formats[kindOf({ source })][0];
  return { name, source, constant: '', table: null, format, type: 'text', required: false, max: null, allowed: [], ...more }; // prettier-ignore
}
