import { createHash } from 'node:crypto';
import { readRecords, recordOf, type Delimited } from '../../kernel/csv.js';
import { jsonRow, valuesInJson } from './json.rules.js';
import type { Fields } from './field.rules.js';
import { delimiters, lineEnds, valuesOf, type Encoding, type Profile } from './profile.rules.js';

/*
 ** A line of a file. It is made once, when its batch is prepared, and kept as the very text that leaves.
 ** The same profile and the same fields are the same bytes, for ever.
 */

/** What stands above the rows; nothing in a file of JSON lines. */
export function headingOf(profile: Profile): string {
  if (profile.format === 'json_lines' || !profile.heading) return '';
  return recordOf(namesOf(profile), delimited(profile));
}

export function namesOf(profile: Profile): string[] {
  return profile.columns.map(({ name }) => name);
}

/** The row of a line. A value without a code is left empty; a line with one is held back before it comes to that. */
export function rowOf(profile: Profile, fields: Fields): string {
  const values = valuesOf(profile, fields).map((value) => value ?? '');
  return profile.format === 'delimited' ? recordOf(values, delimited(profile)) : jsonRow(profile.columns, values);
}

/** The values of a row that this profile wrote, in the order of its columns. */
export function valuesInRow(profile: Profile, row: string): string[] {
  return profile.format === 'delimited' ? readRecords(row, delimited(profile))[0]! : valuesInJson(profile.columns, row);
}

/** The bytes of a text that leaves. */
export function bytesOf(encoding: Encoding, text: string): Buffer {
  return Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'latin1');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function delimited(profile: Profile): Delimited {
  const { delimiter, quotes, lineEnd } = profile;
  return { delimiter: delimiters[delimiter], quoteAll: quotes === 'always', lineEnd: lineEnds[lineEnd] };
}
