import { type Credits, parseCredits } from '../../kernel/credits.js';
import { restore } from '../../kernel/csv.js';
import type { Column, RowProblem, SourceTable } from '../../platform/table/table.js';
import type { Posting } from '../line/award.rules.js';
import { readPublicId } from '../line/public-id.rules.js';

/*
 ** The ledger against what the SIS really holds (docs/formats/extract-csv.md).
 ** (1) Every live line of the ledger is in exactly one of: matched, differs, awarded and not posted.
 ** (2) Every row of the extract is in exactly one of: matched, differs, posted and not awarded.
 ** (3) A row finds its line by the line's number; else by student, course and term, one to one.
 ** (4) The order of the ledger and of the extract says nothing.
 */
export interface LedgerLine {
  awardId: string;
  publicId: string;
  studentId: string | null;
  termCode: string;
  /** The course's code, or the title of a block. */
  course: string;
  credits: Credits;
  grade: string;
  posting: Posting;
  /** A voided line that the SIS should no longer hold. */
  voided: boolean;
}

export interface ExtractRow {
  line: number;
  /** Our number, if the SIS keeps it and it is whole. */
  publicId: string | null;
  studentId: string;
  termCode: string;
  course: string;
  credits: Credits;
  grade: string;
}

export type Differing = 'student_id' | 'term' | 'course' | 'credits' | 'grade';

export interface Reconciled {
  matched: { line: LedgerLine; row: ExtractRow }[];
  awardedNotPosted: LedgerLine[];
  postedNotAwarded: { row: ExtractRow; because: 'unknown' | 'voided' | 'twice' }[];
  differs: { line: LedgerLine; row: ExtractRow; fields: Differing[] }[];
}

/** Compares the ledger with an extract. With a term, lines of other terms are not missed in the extract. */
export function reconcile(
  ledger: readonly LedgerLine[],
  extract: readonly ExtractRow[],
  termCode: string | null = null,
): Reconciled {
  const live = inOrder(
    ledger.filter((l) => !l.voided),
    keyOfLine,
  );
  const rows = inOrder(extract, keyOfRow);
  const pairs = new Map<LedgerLine, ExtractRow>();
  pairByNumber(live, rows, pairs);
  const voided = new Set(ledger.filter((l) => l.voided).map((l) => l.publicId));
  pairByPlace(
    live,
    rows.filter((r) => !voided.has(r.publicId ?? '')),
    pairs,
  );

  const result: Reconciled = { matched: [], awardedNotPosted: [], postedNotAwarded: [], differs: [] };
  for (const line of live) {
    const row = pairs.get(line);
    const fields = row ? fieldsOf(line, row) : [];
    if (row && fields.length > 0) result.differs.push({ line, row, fields });
    else if (row) result.matched.push({ line, row });
    else if (termCode === null || line.termCode === termCode) result.awardedNotPosted.push(line);
  }
  const found = new Set(pairs.values());
  const numbers = new Set(live.map((l) => l.publicId));
  for (const row of rows.filter((r) => !found.has(r))) {
    const because = voided.has(row.publicId ?? '') ? 'voided' : numbers.has(row.publicId ?? '') ? 'twice' : 'unknown';
    result.postedNotAwarded.push({ row, because });
  }
  return result;
}

type Pairs = Map<LedgerLine, ExtractRow>;

/** Of several rows with the same number the one that differs least is the line's; the others are posted twice. */
function pairByNumber(live: readonly LedgerLine[], rows: readonly ExtractRow[], pairs: Pairs): void {
  const named = groupBy(rows, (row) => row.publicId ?? '');
  for (const line of live) {
    const [best] = (named.get(line.publicId) ?? []).sort((a, b) => fieldsOf(line, a).length - fieldsOf(line, b).length);
    if (best) pairs.set(line, best);
  }
}

/** Rows without a number of ours: first those that say exactly what a line says, then what is left at the same place. */
function pairByPlace(live: readonly LedgerLine[], rows: readonly ExtractRow[], pairs: Pairs): void {
  const known = new Set(live.map((l) => l.publicId));
  const found = new Set(pairs.values());
  const places = groupBy(
    live.filter((l) => !pairs.has(l)),
    (l) => placeOf(l.studentId, l.course, l.termCode),
  );
  const nameless = rows.filter((r) => !found.has(r) && !known.has(r.publicId ?? ''));
  for (const exactly of [true, false]) {
    for (const row of nameless.filter((r) => !found.has(r))) {
      const here = places.get(placeOf(row.studentId, row.course, row.termCode)) ?? [];
      const at = here.findIndex((line) => !exactly || fieldsOf(line, row).length === 0);
      if (at < 0) continue;
      pairs.set(here.splice(at, 1)[0]!, row);
      found.add(row);
    }
  }
}

function groupBy<T>(list: readonly T[], key: (element: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const element of list) {
    const group = groups.get(key(element));
    if (group) group.push(element);
    else groups.set(key(element), [element]);
  }
  return groups;
}

/** In which values a line and a row of the extract are not the same. */
function fieldsOf(line: LedgerLine, row: ExtractRow): Differing[] {
  const fields: [Differing, boolean][] = [
    ['student_id', line.studentId === row.studentId],
    ['term', line.termCode === row.termCode],
    ['course', plain(line.course) === plain(row.course)],
    ['credits', line.credits === row.credits],
    ['grade', line.grade === row.grade],
  ];
  return fields.filter(([, equal]) => !equal).map(([field]) => field);
}

/** A course's code with the spaces and hyphens that systems disagree about taken out. */
function plain(course: string): string {
  return course.replace(/[\s\-_]/g, '').toUpperCase();
}

function placeOf(studentId: string | null, course: string, termCode: string): string {
  return JSON.stringify([studentId, plain(course), termCode]);
}

/** By a key made of the values alone, so that where something stood does not decide what it is paired with. */
function inOrder<T>(list: readonly T[], key: (element: T) => string): T[] {
  return list
    .map((element) => ({ element, key: key(element) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ element }) => element);
}

function keyOfLine(l: LedgerLine): string {
  return JSON.stringify([placeOf(l.studentId, l.course, l.termCode), l.credits, l.grade, l.publicId]);
}

function keyOfRow(r: ExtractRow): string {
  return JSON.stringify([placeOf(r.studentId, r.course, r.termCode), r.credits, r.grade, r.publicId]);
}

export const extractColumns: readonly Column[] = [
  { name: 'award_id' },
  { name: 'student_id', required: true },
  { name: 'term', required: true },
  { name: 'course', required: true, aliases: ['course_code', 'title'] },
  { name: 'credits', required: true },
  { name: 'grade', required: true },
];

/** Reads an SIS extract. A number of ours that is mistyped is no number; the row may still be found by what it says. */
export function readExtract(table: SourceTable): { rows: ExtractRow[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const rows = table.rows.map(({ line, cells }): ExtractRow => {
    const said = (column: string) => restore(String(cells[column] ?? '')).trim();
    const credits = parseCredits(said('credits'));
    if (credits === null) {
      const detail = `“${said('credits')}” is not a number of credits as in 3.00.`;
      problems.push({ line, column: 'credits', code: 'odd_credits', detail });
    }
    for (const column of ['student_id', 'course'].filter((c) => said(c) === '')) {
      problems.push({ line, column, code: 'empty', detail: `A row needs its ${column.replace('_', ' ')}.` });
    }
    return {
      line,
      publicId: readPublicId(said('award_id')),
      studentId: said('student_id'),
      termCode: said('term'),
      course: said('course'),
      credits: credits ?? 0,
      grade: said('grade'),
    };
  });
  return { rows, problems };
}
