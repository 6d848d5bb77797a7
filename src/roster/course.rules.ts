import { noteTwice, RowReader } from '../platform/table/row.js';
import type { RowProblem, SourceTable } from '../platform/table/table.js';
import type { Known } from './roster.rules.js';

/*
 ** Courses of a roster, found again by sourcedId, the first time by code.
 ** (1) OneRoster has no credits: a new course waits inactive with 0 credits until somebody gives it some.
 ** (2) Title and code follow the roster. The subject is the roster's for a new course only: reviewers are qualified by
 **     subjects, and a college's own order must not be rewritten at night.
 ** (3) A course marked `tobedeleted` is shown; deactivating it is done on its page.
 */
export interface RosterCourse {
  line: number;
  sourcedId: string;
  code: string;
  title: string;
  /** For a new course. */
  subject: string;
  inactive: boolean;
}

export function checkCourses(
  table: SourceTable,
  orgs: Known,
): { rows: RosterCourse[]; problems: RowProblem[]; remarks: RowProblem[] } {
  const problems: RowProblem[] = [];
  const remarks: RowProblem[] = [];
  const rows = table.rows.flatMap((source) => {
    const row = new RowReader(source, problems);
    const org = row.optional('orgSourcedId', 255);
    if (org !== null && orgs !== null && !orgs.has(org))
      row.wrong('orgSourcedId', 'unknown_org', `There is no “${org}” in orgs.csv. Add it there, or correct the id.`);
    const code = row.optional('courseCode', 40);
    const sourcedId = row.text('sourcedId', 255);
    const course: RosterCourse = {
      line: row.line,
      sourcedId,
      code: code ?? '',
      title: row.text('title', 300),
      subject: subjectOf(row, code ?? ''),
      inactive: row.oneOf('status', ['active', 'tobedeleted', 'inactive'] as const) === 'tobedeleted',
    };
    if (!row.isSound) return [];
    if (code !== null) return [course];
    remarks.push({
      line: row.line,
      column: 'courseCode',
      code: 'no_course_code',
      detail: 'This course has no code and is left out. Learners find a course by its code.',
    });
    return [];
  });
  noteTwice(
    rows.map(({ line, sourcedId }) => ({ line, key: sourcedId })),
    'sourcedId',
    problems,
  );
  noteTwice(
    rows.filter(({ inactive }) => !inactive).map(({ line, code }) => ({ line, key: code })),
    'courseCode',
    problems,
  );
  const inFile = (problem: RowProblem) => ({ ...problem, file: 'courses.csv' });
  return { rows, problems: problems.map(inFile), remarks: remarks.map(inFile) };
}

/** The first of the subjects' codes, else of their names, else what the course's code begins with. */
function subjectOf(row: RowReader, code: string): string {
  const first = (column: string) => row.optional(column, 2000)?.split(',', 1)[0]?.trim().slice(0, 40) || null;
  return first('subjectCodes') ?? first('subjects') ?? (/^[A-Za-z]+/.exec(code)?.[0].toUpperCase() || 'OTHER');
}
