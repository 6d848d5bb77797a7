import type { Checked } from '../platform/table/import.js';
import { noteTwice, RowReader } from '../platform/table/row.js';
import type { Column, RowProblem, SourceTable } from '../platform/table/table.js';

/** A file of enrollments: one a row, found again by student and program while it has not ended. */
export const enrollmentColumns: readonly Column[] = [
  { name: 'student_id', aliases: ['student', 'student number'], required: true },
  { name: 'program_code', aliases: ['program'], required: true },
  { name: 'started_on', aliases: ['start', 'start date'], required: true },
  { name: 'graduates_on', aliases: ['graduation', 'expected graduation'] },
  { name: 'ended_on', aliases: ['end', 'end date'] },
];

export interface EnrollmentRow {
  line: number;
  studentId: string;
  programCode: string;
  startedOn: string;
  graduatesOn: string | null;
  endedOn: string | null;
}

export function checkEnrollments(table: SourceTable): Checked<EnrollmentRow> {
  const problems: RowProblem[] = [];
  const rows = table.rows.flatMap((source) => {
    const row = new RowReader(source, problems);
    const entry: EnrollmentRow = {
      line: row.line,
      studentId: row.text('student_id', 40),
      programCode: row.text('program_code', 40),
      startedOn: row.day('started_on'),
      graduatesOn: row.date('graduates_on'),
      endedOn: row.date('ended_on'),
    };
    if (row.isSound && entry.endedOn !== null && entry.endedOn < entry.startedOn) {
      row.wrong('ended_on', 'ends_before_start', 'The last day is before the first.');
    }
    return row.isSound ? [entry] : [];
  });
  noteTwice(
    rows.map((row) => ({ line: row.line, key: `${row.studentId} ${row.programCode}` })),
    'program_code',
    problems,
  );
  return { rows, problems };
}
