import { isEmail } from 'class-validator';
import { normalEmail } from '../account/person/email.rules.js';
import { inOrder, type MembershipStatus } from '../account/membership/membership.rules.js';
import { roles as ourRoles, type Role } from '../kernel/actor.js';
import { noteTwice, RowReader } from '../platform/table/row.js';
import type { RowProblem, SourceTable } from '../platform/table/table.js';
import { idsIn, type Known } from './roster.rules.js';
import type { RosterRole } from './roster.dto.js';

/*
 ** People of a roster, found again by sourcedId, the first time by address.
 ** (1) A roster makes learners and reviewers, nothing above: who approves, registers or administers is said on that
 **     person's page. A reviewer reads nothing before somebody puts down what they are qualified for.
 ** (2) It adds roles and takes none away; it ends no membership and brings nobody back who left. Who is marked
 **     `tobedeleted` or not enabled is shown.
 ** (3) Name and address of a member are theirs to change. Those of an open invitation follow the roster.
 ** (4) Strangers are invited only when whoever imports says so.
 */
export const roleOf: Readonly<Record<string, Role | null>> = {
  student: 'learner', teacher: 'reviewer', 'ext:faculty': 'reviewer', 'ext:instructor': 'reviewer',
  administrator: null, aide: null, counselor: null, districtAdministrator: null, guardian: null, parent: null,
  principal: null, proctor: null, relative: null, siteAdministrator: null, systemAdministrator: null,
}; // prettier-ignore

/** Each invitation is a mail: so many leave with one import, the next import goes on. */
export const mostInvitations = 1000;

export interface RosterPerson {
  line: number;
  sourcedId: string;
  name: string;
  email: string | null;
  studentId: string | null;
  roles: Role[];
  inactive: 'tobedeleted' | 'disabled' | null;
}

export interface People {
  rows: RosterPerson[];
  roles: RosterRole[];
  problems: RowProblem[];
}

export function checkPeople(users: SourceTable, roles: SourceTable | undefined, orgs: Known, today: string): People {
  const { held, problems } = rolesOfUsers(roles, idsIn(users), orgs, today);
  const mine: RowProblem[] = [];
  const rows = users.rows.flatMap((source) => {
    const row = new RowReader(source, mine);
    const sourcedId = row.text('sourcedId', 255);
    const given = inOrder(
      [...(held.get(sourcedId) ?? [])].flatMap((role) => roleOf[role] ?? []),
      ourRoles,
    );
    const org = row.optional('primaryOrgSourcedId', 255);
    if (org !== null && orgs !== null && !orgs.has(org)) unknownOrg(row, 'primaryOrgSourcedId', org);
    const person: RosterPerson = {
      line: row.line,
      sourcedId,
      name: `${row.text('givenName', 100)} ${row.text('familyName', 100)}`.replace(/\s+/g, ' ').trim(),
      email: emailOf(row),
      studentId: given.includes('learner') ? row.optional('identifier', 40) : null,
      roles: given,
      inactive: inactiveOf(row),
    };
    return row.isSound ? [person] : [];
  });
  const keys = (key: (person: RosterPerson) => string | null) =>
    rows.flatMap((person) => {
      const value = person.inactive ? null : key(person);
      return value === null ? [] : [{ line: person.line, key: value }];
    });
  noteTwice(
    rows.map(({ line, sourcedId }) => ({ line, key: sourcedId })),
    'sourcedId',
    mine,
  );
  noteTwice(
    keys(({ email }) => email),
    'email',
    mine,
  );
  noteTwice(
    keys(({ studentId }) => studentId),
    'identifier',
    mine,
  );
  const inFile = (file: string) => (problem: RowProblem) => ({ ...problem, file });
  return {
    rows,
    roles: counted(held),
    problems: [...mine.map(inFile('users.csv')), ...problems.map(inFile('roles.csv'))],
  };
}

function emailOf(row: RowReader): string | null {
  const text = row.optional('email', 254);
  if (text === null) return null;
  const email = normalEmail(text);
  return isEmail(email)
    ? email
    : row.wrong('email', 'no_email', `“${email}” is not an address for mail. Correct it, or leave it empty.`);
}

function inactiveOf(row: RowReader): RosterPerson['inactive'] {
  const status = row.oneOf('status', ['active', 'tobedeleted', 'inactive'] as const);
  const enabled = row.yes('enabledUser');
  if (status === 'tobedeleted') return 'tobedeleted';
  return status === 'inactive' || enabled === false ? 'disabled' : null;
}

function unknownOrg(row: RowReader, column: string, org: string): void {
  row.wrong(column, 'unknown_org', `There is no “${org}” in orgs.csv. Add it there, or correct the id.`);
}

/** The roles that each user has today, as the roster calls them. */
function rolesOfUsers(table: SourceTable | undefined, users: Known, orgs: Known, today: string) {
  const held = new Map<string, Set<string>>();
  const problems: RowProblem[] = [];
  for (const source of table?.rows ?? []) {
    const row = new RowReader(source, problems);
    const user = row.text('userSourcedId', 255);
    const role = row.text('role', 100);
    const org = row.text('orgSourcedId', 255);
    const [begins, ends] = [row.date('beginDate'), row.date('endDate')];
    const status = row.oneOf('status', ['active', 'tobedeleted', 'inactive'] as const) ?? 'active';
    if (user !== '' && !users?.has(user))
      row.wrong(
        'userSourcedId',
        'unknown_user',
        `There is no “${user}” in users.csv. Add it there, or correct the id.`,
      );
    if (role !== '' && !Object.hasOwn(roleOf, role) && !role.startsWith('ext:'))
      row.wrong('role', 'unknown_role', `“${role}” is no role of OneRoster 1.2, such as student or teacher.`);
    if (org !== '' && orgs !== null && !orgs.has(org)) unknownOrg(row, 'orgSourcedId', org);
    const now = status === 'active' && (begins ?? today) <= today && (ends ?? today) >= today;
    if (row.isSound && now) held.set(user, (held.get(user) ?? new Set()).add(role));
  }
  return { held, problems };
}

function counted(held: ReadonlyMap<string, ReadonlySet<string>>): RosterRole[] {
  const people = new Map<string, number>();
  for (const set of held.values()) for (const role of set) people.set(role, (people.get(role) ?? 0) + 1);
  return [...people]
    .map(([role, count]) => ({ role, people: count, becomes: roleOf[role] ?? null }))
    .sort((a, b) => a.role.localeCompare(b.role));
}

/** A member as stored. */
export interface RosterMember {
  personId: string;
  email: string;
  name: string;
  roles: Role[];
  studentId: string | null;
  sourcedId: string | null;
  status: MembershipStatus;
}

/** An open invitation as stored. */
export interface RosterInvitation {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  studentId: string | null;
  sourcedId: string | null;
}

export type Plan =
  'invite' | 'change_member' | 'change_invitation' | 'nothing' | 'inactive' | 'left' | 'no_email' | 'no_role';

/** What a person of the roster asks for, given who they are here. */
export function planOf(
  person: RosterPerson,
  member: RosterMember | undefined,
  open: RosterInvitation | undefined,
): Plan {
  if (person.inactive) return 'inactive';
  if (member?.status === 'active') return differs(person, member) ? 'change_member' : 'nothing';
  if (member) return 'left';
  if (open && (person.email === null || person.email === open.email))
    return differs(person, open) || person.name !== open.name ? 'change_invitation' : 'nothing';
  if (person.email === null) return 'no_email';
  return person.roles.length === 0 ? 'no_role' : 'invite';
}

/** Roles held and given: a roster takes none away. */
export function withRoles(held: readonly Role[], given: readonly Role[]): Role[] {
  return inOrder([...held, ...given], ourRoles);
}

function differs(person: RosterPerson, stored: Pick<RosterMember, 'roles' | 'studentId' | 'sourcedId'>): boolean {
  const learns = person.studentId !== null && person.studentId !== stored.studentId;
  return (
    learns ||
    person.sourcedId !== stored.sourcedId ||
    withRoles(stored.roles, person.roles).length > stored.roles.length
  );
}
