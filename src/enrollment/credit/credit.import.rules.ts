import { formatCredits } from '../../kernel/credits.js';
import type { Checked } from '../../platform/table/import.js';
import { noteTwice, RowReader } from '../../platform/table/row.js';
import type { Column, RowProblem, SourceTable } from '../../platform/table/table.js';
import { methods } from '../../policy/policy.rules.js';

/*
 ** Academic history: one line of credit a row, found again by student, course (or title) and term. Lines that a later
 ** file does not name stay as they are.
 */
export const historyColumns: readonly Column[] = [
  { name: 'student_id', aliases: ['student', 'student number'], required: true },
  { name: 'course_code', aliases: ['course', 'code'] },
  { name: 'title', aliases: ['course title'] },
  { name: 'credits', aliases: ['credit hours', 'units'], required: true },
  { name: 'method' },
  { name: 'term_code', aliases: ['term'] },
  { name: 'resident' },
  { name: 'program_code', aliases: ['program'] },
];

/** How credit in an academic history came about. */
export const historyMethods = ['course', 'transfer', ...methods] as const;

export interface HistoryRow {
  line: number;
  studentId: string;
  courseCode: string | null;
  title: string | null;
  credits: string;
  method: string;
  resident: boolean;
  termCode: string | null;
  programCode: string | null;
}

export function checkHistory(table: SourceTable): Checked<HistoryRow> {
  const problems: RowProblem[] = [];
  const checked = table.rows.map((source) => {
    const row = new RowReader(source, problems);
    const method = row.oneOf('method', historyMethods) ?? 'course';
    const line: HistoryRow = {
      line: row.line,
      studentId: row.text('student_id', 40),
      courseCode: row.optional('course_code', 40),
      title: row.optional('title', 300),
      credits: formatCredits(row.credits('credits')),
      method,
      resident: row.yes('resident') ?? method === 'course',
      termCode: row.optional('term_code', 40),
      programCode: row.optional('program_code', 40),
    };
    if (line.courseCode === null && line.title === null) {
      row.wrong('course_code', 'empty', 'Give the course’s code, or a title if it has none.');
    }
    return { row: line, isSound: row.isSound };
  });
  const rows = checked.filter((c) => c.isSound).map((c) => c.row);
  const keys = rows.map((r) => ({
    line: r.line,
    key: [r.studentId, r.courseCode ?? r.title, r.termCode ?? ''].join(' ').trim(),
  }));
  noteTwice(keys, 'course_code', problems);
  return { rows, problems };
}
