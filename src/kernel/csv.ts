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

/** Another way to write records, for those who read no other. */
export interface Delimited {
  delimiter: string;
  /** Every value in quotation marks, or only where it would be misread without. */
  quoteAll: boolean;
  lineEnd: string;
}

const rfc4180: Delimited = { delimiter: ',', quoteAll: true, lineEnd: '\r\n' };

/** One record with its line end. */
export function recordOf(values: readonly string[], { delimiter, quoteAll, lineEnd }: Delimited): string {
  const written = values.map((value) => {
    const safe = neutralise(value);
    const alone = safe === '' && values.length === 1;
    const unclear = alone || safe.includes(delimiter) || /["\r\n]|^\s|\s$/.test(safe);
    return quoteAll || unclear ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return written.join(delimiter) + lineEnd;
}

/** The records of a text that `recordOf` wrote, as they were before. */
export function readRecords(text: string, { delimiter, lineEnd }: Delimited): string[][] {
  return parse(text, { delimiter, recordDelimiter: lineEnd }).map((record) => record.map(restore));
}

/** One record with its line end. */
export function csvLine(values: readonly string[]): string {
  return recordOf(values, rfc4180);
}

/** The records of a text that `csvLine` wrote, as they were before. Files of others are read by `platform/table`. */
export function csvRecords(text: string): string[][] {
  return readRecords(text, rfc4180);
}

/** The delimiter that the first line of a text uses most: comma, semicolon or tab. */
export function delimiterOf(text: string): string {
  const [line = ''] = text
    .replaceAll(/"[^"]*"/g, '')
    .trimStart()
    .split(/[\r\n]/, 1);
  const uses = (mark: string) => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (uses(mark) > uses(best) ? mark : best));
}
