import { csvLine } from '../kernel/csv.js';
import { fileName, headers, type RosterFile } from './roster.rules.js';

type Row = Readonly<Record<string, string>>;

const person = (sourcedId: string, givenName: string, familyName: string): Row => ({
  sourcedId,
  enabledUser: 'true',
  username: sourcedId,
  givenName,
  familyName,
  email: `${sourcedId}@example.edu`,
  primaryOrgSourcedId: 'college',
});
const role = (userSourcedId: string, named: string): Row => ({
  sourcedId: `${userSourcedId}-${named}`,
  userSourcedId,
  roleType: 'primary',
  role: named,
  orgSourcedId: 'college',
});
const course = (sourcedId: string, courseCode: string, title: string): Row => ({
  sourcedId,
  title,
  courseCode,
  orgSourcedId: 'college',
});

/** A college with two people and two courses. The addresses are of a domain that takes no mail (RFC 2606). */
const rows: Readonly<Record<RosterFile, readonly Row[]>> = {
  orgs: [{ sourcedId: 'college', name: 'Example College', type: 'school' }],
  users: [person('learner-1', 'Lena', 'Ortiz'), person('teacher-1', 'Theo', 'Brandt')],
  roles: [role('learner-1', 'student'), role('teacher-1', 'teacher')],
  courses: [
    course('course-1', 'BUS 101', 'Introduction to Business'),
    course('course-2', 'CIT 110', 'Computing Fundamentals'),
  ],
};

/** The files of a small roster, to see what is wanted and to begin with: each with the first line that OneRoster 1.2 fixes. */
export function exampleFiles(): ReadonlyMap<string, string> {
  const files = Object.keys(rows) as RosterFile[];
  const said: Row[] = Object.entries({
    'manifest.version': '1.0',
    'oneroster.version': '1.2',
    ...Object.fromEntries(files.map((file) => [`file.${file}`, 'bulk'])),
  }).map(([propertyName, value]) => ({ propertyName, value }));
  return new Map(
    [['manifest', said] as const, ...files.map((file) => [file, rows[file]] as const)].map(([file, its]) => [
      fileName(file),
      [headers[file], ...its.map((row) => headers[file].map((name) => row[name] ?? ''))].map(csvLine).join(''),
    ]),
  );
}
