import { createHash } from 'node:crypto';
import { type Credits, credits, formatCredits, sumCredits } from '../../kernel/credits.js';
import { csvLine, csvRecords } from '../../kernel/csv.js';
import type { LineFacts } from '../line/award.rules.js';

/*
 ** The file that the SIS gets: the column profile `credence-award-1`, described in docs/formats/award-csv.md.
 ** (1) A row is made once, when its batch is prepared, and kept as the very text that leaves. Nothing is rendered twice.
 ** (2) The file is the heading and the rows in order; its SHA-256 stands in the manifest.
 ** (3) A change of columns is a new profile with a new name.
 */
export const profile = 'credence-award-1';

export const columns = [
  'award_id',
  'action',
  'voids_award_id',
  'institution',
  'student_id',
  'student_name',
  'term',
  'course',
  'title',
  'credits',
  'grade',
  'grade_mode',
  'in_gpa',
  'resident',
  'credit_basis',
  'method',
  'awarded_on',
  'comment',
] as const;
export type Column = (typeof columns)[number];
export type RowValues = Record<Column, string>;

export const heading = csvLine(columns);

/** What a row is made of: the line, and who and where at the time of preparing. */
export interface Rowable extends LineFacts {
  publicId: string;
  institution: string;
  studentId: string;
  studentName: string;
}

export function valuesOf(line: Rowable): RowValues {
  return {
    award_id: line.publicId,
    action: 'award',
    voids_award_id: '',
    institution: line.institution,
    student_id: line.studentId,
    student_name: line.studentName,
    term: line.termCode,
    course: line.courseCode ?? '',
    title: line.title,
    credits: formatCredits(line.credits),
    grade: line.grade,
    grade_mode: line.gradeMode,
    in_gpa: line.inGpa ? 'yes' : 'no',
    resident: line.resident ? 'yes' : 'no',
    credit_basis: line.basis,
    method: line.method,
    awarded_on: line.awardedOn,
    comment: line.transcriptComment,
  };
}

/** The row that takes back what `posted` gave: the same record in every value, so that the SIS finds what it holds. */
export function voidValuesOf(posted: RowValues, publicId: string): RowValues {
  return { ...posted, award_id: publicId, action: 'void', voids_award_id: posted.award_id };
}

export function rowOf(values: RowValues): string {
  return csvLine(columns.map((column) => values[column]));
}

/** What one of our own rows says: `readRow(rowOf(x))` is x. */
export function readRow(row: string): RowValues {
  return valuesOfRecord(valuesInRow(row));
}

/** The values of one of our own rows, or of its heading, in the order of the columns. */
export function valuesInRow(row: string): string[] {
  return csvRecords(row)[0]!;
}

function valuesOfRecord(record: readonly string[]): RowValues {
  return Object.fromEntries(columns.map((column, place) => [column, record[place]])) as RowValues;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What the file holds, for whoever receives it to check against. */
export interface Totals {
  lines: number;
  awards: number;
  voids: number;
  creditsAwarded: Credits;
  creditsVoided: Credits;
  bytes: number;
  sha256: string;
}

/** Counts, sums and the hash of the file made of these rows, in this order. */
export function totalsOf(rows: readonly { kind: 'award' | 'void'; credits: Credits; row: string }[]): Totals {
  const hash = createHash('sha256').update(heading, 'utf8');
  let bytes = Buffer.byteLength(heading);
  for (const { row } of rows) {
    hash.update(row, 'utf8');
    bytes += Buffer.byteLength(row);
  }
  const [awards, voids] = [rows.filter((r) => r.kind === 'award'), rows.filter((r) => r.kind === 'void')];
  return {
    lines: rows.length,
    awards: awards.length,
    voids: voids.length,
    creditsAwarded: sumCredits(awards.map((r) => r.credits)),
    creditsVoided: sumCredits(voids.map((r) => r.credits)),
    bytes,
    sha256: hash.digest('hex'),
  };
}

/** The same totals read from a file alone, as a receiver would: what an SIS loader can check before it loads. */
export function totalsOfFile(file: string): Totals {
  const rows = csvRecords(file).slice(1).map(valuesOfRecord);
  return totalsOf(
    rows.map((values) => ({
      kind: values.action === 'void' ? 'void' : 'award',
      credits: credits(values.credits),
      row: rowOf(values),
    })),
  );
}
