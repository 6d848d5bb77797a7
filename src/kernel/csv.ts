import { parse } from 'csv-parse/sync';

/*
 ** CSV as it leaves: RFC 4180, UTF-8 without a byte order mark, CRLF, every value in quotes (an id keeps its leading zeros
 ** as text), and no value that a spreadsheet would run as a formula. Whatever is written here can be read back unchanged.
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

/** The records of a text that `csvLine` wrote, as they were before. Files of others are read by `platform/table`. */
export function csvRecords(text: string): string[][] {
  return parse(text, { recordDelimiter: '\r\n' }).map((record) => record.map(restore));
}
