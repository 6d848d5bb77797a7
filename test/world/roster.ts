import { headers, type RosterFile } from '../../src/roster/roster.rules.js';
import { zipOf } from './files.js';

export type RosterRow = Readonly<Record<string, string>>;

/** A file of a roster as a student information system writes it: a fixed first line, quoted cells. */
export function rosterCsv(file: RosterFile | 'manifest', rows: readonly RosterRow[]): string {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const names = headers[file];
  return [names.join(','), ...rows.map((row) => line(names.map((name) => row[name] ?? '')))].join('\r\n') + '\r\n';
}

export const manifestOf = (said: RosterRow): string =>
  rosterCsv(
    'manifest',
    Object.entries({ 'manifest.version': '1.0', 'oneroster.version': '1.2', ...said }).map(([propertyName, value]) => ({
      propertyName,
      value,
    })),
  );

/** A small college as its student information system hands it over. */
export const rosterOf = {
  org: { sourcedId: 'o1', name: 'Riverbend', type: 'school' },
  person: (id: string, given: string, more: RosterRow = {}): RosterRow => ({
    sourcedId: id,
    enabledUser: 'true',
    username: id,
    givenName: given,
    familyName: 'Lee',
    email: `${id}@roster.test`,
    primaryOrgSourcedId: 'o1',
    ...more,
  }),
  role: (person: string, role: string, more: RosterRow = {}): RosterRow => ({
    sourcedId: `${person}-${role}`,
    userSourcedId: person,
    roleType: 'primary',
    role,
    orgSourcedId: 'o1',
    ...more,
  }),
  course: (id: string, courseCode: string, title: string, more: RosterRow = {}): RosterRow => ({
    sourcedId: id,
    title,
    courseCode,
    orgSourcedId: 'o1',
    ...more,
  }),
};

export type Roster = Partial<Record<RosterFile, readonly RosterRow[]>>;

/** The ZIP of these files, each announced as bulk. */
export function rosterZip(roster: Roster, more: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const files = Object.entries(roster) as [RosterFile, readonly RosterRow[]][];
  return zipOf({
    'manifest.csv': manifestOf(Object.fromEntries(files.map(([file]) => [`file.${file}`, 'bulk']))),
    ...Object.fromEntries(files.map(([file, rows]) => [`${file}.csv`, rosterCsv(file, rows)])),
    ...more,
  });
}
