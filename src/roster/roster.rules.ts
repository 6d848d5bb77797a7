import type { RowProblem, SourceTable } from '../platform/table/table.js';

/*
 ** OneRoster 1.2, CSV binding: what a student information system hands over, as a ZIP or as one of its files.
 ** (1) The first line of each file is fixed: these names, written so, in this order. After them only `metadata.` columns.
 ** (2) A ZIP says in manifest.csv which files it holds and how. Only `bulk` is taken: a file says all there is, so that
 **     sending it again changes nothing.
 ** (3) What is named in one file must stand in the other.
 ** Source: https://www.imsglobal.org/spec/oneroster/v1p2/bind/csv
 */
export const rosterFiles = ['orgs', 'users', 'roles', 'courses'] as const;
export type RosterFile = (typeof rosterFiles)[number];

const row = ['sourcedId', 'status', 'dateLastModified'];

export const headers: Readonly<Record<RosterFile | 'manifest', readonly string[]>> = {
  manifest: ['propertyName', 'value'],
  orgs: [...row, 'name', 'type', 'identifier', 'parentSourcedId'],
  users: [
    ...row, 'enabledUser', 'username', 'userIds', 'givenName', 'familyName', 'middleName', 'identifier', 'email', 'sms',
    'phone', 'agentSourcedIds', 'grades', 'password', 'userMasterIdentifier', 'resourceSourcedIds', 'preferredGivenName',
    'preferredMiddleName', 'preferredFamilyName', 'primaryOrgSourcedId', 'pronouns',
  ], // prettier-ignore
  roles: [...row, 'userSourcedId', 'roleType', 'role', 'beginDate', 'endDate', 'orgSourcedId', 'userProfileSourcedId'],
  courses: [
    ...row, 'schoolYearSourcedId', 'title', 'courseCode', 'grades', 'orgSourcedId', 'subjects', 'subjectCodes',
  ], // prettier-ignore
};

/** Versions of the binding differ in whether they have it. */
const mayLack = new Set(['resourceSourcedIds']);

export const fileName = (file: RosterFile | 'manifest'): string => `${file}.csv`;

/** Why this cannot be the first line of the file. */
export function headerProblems(file: RosterFile | 'manifest', names: readonly string[]): RowProblem[] {
  const given = names.map((name) => name.trim());
  const wanted = headers[file].filter((name) => !mayLack.has(name) || given.includes(name));
  const at = wanted.findIndex((name, i) => given[i] !== name);
  const problem = (column: string, detail: string) => [{ line: 1, column, code: 'wrong_header', detail }];
  if (at >= 0) {
    const found = given[at] === undefined ? 'it ends before' : `“${given[at]}” stands there`;
    return problem(
      wanted[at]!,
      `Column ${at + 1} of ${fileName(file)} must be “${wanted[at]}”; ${found}. OneRoster 1.2 fixes names and order of the columns: export the file again.`,
    );
  }
  const more = given.slice(wanted.length).find((name) => !name.startsWith('metadata.'));
  return more === undefined
    ? []
    : problem(
        more,
        `“${more}” is no column of ${fileName(file)} in OneRoster 1.2. Take it out, or call it “metadata.${more}”.`,
      );
}

/** The file that begins with this line, sent alone. */
export function fileOfHeader(line: string): RosterFile | null {
  const names = new Set(line.split(/[,;\t]/).map((name) => name.replaceAll(/["\ufeff]/g, '').trim()));
  const telling = { users: 'enabledUser', roles: 'userSourcedId', courses: 'courseCode', orgs: 'parentSourcedId' };
  const known = rosterFiles.filter((file) => names.has(telling[file]));
  return names.has('sourcedId') && known.length === 1 ? known[0]! : null;
}

const inManifest = (line: number, column: string, code: string, detail: string): RowProblem => ({
  file: 'manifest.csv', line, column, code, detail,
}); // prettier-ignore

/** What the manifest says against taking this ZIP. `names` are the ZIP's parts. */
export function manifestProblems(manifest: SourceTable | null, names: readonly string[]): RowProblem[] {
  if (manifest === null) {
    const folder = names.find((name) => name.endsWith('/manifest.csv'));
    return [
      inManifest(
        1,
        '',
        'no_manifest',
        folder === undefined
          ? 'The ZIP has no manifest.csv. Export again as OneRoster 1.2, or send users.csv or courses.csv alone.'
          : `manifest.csv lies in a folder (“${folder}”). Put the files into the ZIP without a folder.`,
      ),
    ];
  }
  if (manifest.problems.length > 0) return [];
  const said = new Map(
    manifest.rows.map(({ line, cells }) => [
      String(cells['propertyName']),
      { line, value: String(cells['value'] ?? '') },
    ]),
  );
  const version = said.get('oneroster.version');
  const problems: RowProblem[] = [];
  if (!/^1\.2(\.\d+)?$/.test(version?.value ?? '')) {
    problems.push(
      inManifest(
        version?.line ?? 1,
        'oneroster.version',
        'other_version',
        `This is OneRoster “${version?.value ?? ''}”; only 1.2 is read. Choose OneRoster 1.2 in your student system.`,
      ),
    );
  }
  for (const file of rosterFiles) {
    const { line, value } = said.get(`file.${file}`) ?? { line: 1, value: 'absent' };
    const column = `file.${file}`;
    const isThere = names.includes(fileName(file));
    if (value === 'delta') {
      problems.push(
        inManifest(
          line,
          column,
          'delta',
          `${fileName(file)} holds changes only (delta). Export it in bulk, with all there is.`,
        ),
      );
    } else if (value !== 'bulk' && value !== 'absent') {
      problems.push(inManifest(line, column, 'unknown_word', `“${value}” is none of bulk, delta, absent.`));
    } else if (value === 'bulk' && !isThere) {
      problems.push(
        inManifest(
          line,
          column,
          'missing_file',
          `The manifest names ${fileName(file)}, the ZIP does not hold it. Add it, or write absent.`,
        ),
      );
    } else if (value === 'absent' && isThere) {
      problems.push(
        inManifest(
          line,
          column,
          'unannounced_file',
          `The ZIP holds ${fileName(file)}, the manifest says absent. Write bulk, or take the file out.`,
        ),
      );
    }
  }
  return problems;
}

/** Who is known by its id in another file: null where that file did not come along, so that nothing can be said. */
export type Known = ReadonlySet<string> | null;

export function idsIn(table: SourceTable | undefined): Known {
  return table ? new Set(table.rows.map(({ cells }) => String(cells['sourcedId'] ?? ''))) : null;
}
