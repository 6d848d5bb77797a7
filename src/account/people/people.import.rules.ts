import { isEmail } from 'class-validator';
import { roles, type Role } from '../../kernel/actor.js';
import type { Checked } from '../../platform/table/import.js';
import { noteTwice, RowReader } from '../../platform/table/row.js';
import type { Column, RowProblem, SourceTable } from '../../platform/table/table.js';
import { inOrder, type MembershipStatus } from '../membership/membership.rules.js';
import { normalEmail } from '../person/email.rules.js';

/*
 ** A file of people: one a row, found again by address.
 ** (1) Who is no member is invited; an open invitation that says something else is replaced.
 ** (2) A member gets exactly the roles of the row. Names of members stay: they are theirs to change.
 ** (3) Nobody changes their own roles by a file: that is done on their page, with open eyes. So whoever imports stays an
 **     administrator, and a college never loses its last one this way.
 */
export const peopleColumns: readonly Column[] = [
  { name: 'name', aliases: ['full name'], required: true },
  { name: 'email', aliases: ['e-mail', 'mail', 'email address'], required: true },
  { name: 'roles', aliases: ['role'], required: true },
  { name: 'student_id', aliases: ['student', 'student number'] },
];

/** Each invitation is a mail: more of them go in several files. */
export const mostInvitations = 1000;

export interface PersonRow {
  line: number;
  name: string;
  email: string;
  roles: Role[];
  /** Null: the file does not say, and what is stored stays. */
  studentId: string | null;
}

export function checkPeople(table: SourceTable): Checked<PersonRow> {
  const problems: RowProblem[] = [];
  const rows = table.rows.flatMap((source) => {
    const row = new RowReader(source, problems);
    const entry = {
      line: row.line,
      name: row.text('name', 200).replace(/\s+/g, ' '),
      email: emailOf(row),
      roles: rolesOf(row),
      studentId: row.optional('student_id', 40),
    };
    return row.isSound ? [entry] : [];
  });
  noteTwice(
    rows.map(({ line, email }) => ({ line, key: email })),
    'email',
    problems,
  );
  noteTwice(
    rows.flatMap(({ line, studentId }) => (studentId === null ? [] : [{ line, key: studentId }])),
    'student_id',
    problems,
  );
  return { rows, problems };
}

function emailOf(row: RowReader): string {
  const email = normalEmail(row.text('email', 254));
  if (email !== '' && !isEmail(email)) row.wrong('email', 'no_email', `“${email}” is not an address for mail.`);
  return email;
}

/** One or several, separated by commas, semicolons, bars or spaces; in JSON also an array. */
function rolesOf(row: RowReader): Role[] {
  const raw = row.raw('roles');
  const words = Array.isArray(raw) ? raw.map(String) : row.text('roles', 200).split(/[\s,;|]+/);
  const named = words.map((word) => word.trim().toLowerCase()).filter((word) => word !== '');
  const known = inOrder(named as Role[], roles);
  const unknown = named.find((word) => !roles.some((role) => role === word));
  if (unknown !== undefined) {
    row.wrong('roles', 'unknown_role', `“${unknown}” is no role. Roles are ${roles.join(', ')}.`);
  } else if (known.length === 0 && row.isSound) {
    row.wrong('roles', 'empty', 'This is empty; every row needs it.');
  }
  return known;
}

/** A member as stored, found by the address of a row. */
export interface KnownMember {
  personId: string;
  version: number;
  roles: Role[];
  studentId: string | null;
  status: MembershipStatus;
}

/** An open invitation as stored, found by the address of a row. */
export interface KnownInvitation {
  name: string;
  roles: Role[];
  studentId: string | null;
}

export type Plan = 'invite' | 'invite_again' | 'change' | 'nothing';

/** What a row asks for, given what is there. Somebody who left is invited anew: they have to want to come back. */
export function planOf(row: PersonRow, member: KnownMember | undefined, open: KnownInvitation | undefined): Plan {
  if (member?.status === 'active') return isSame(row, member) ? 'nothing' : 'change';
  if (!open) return 'invite';
  return isSame(row, open) && row.name === open.name ? 'nothing' : 'invite_again';
}

function isSame(row: PersonRow, stored: Pick<KnownMember, 'roles' | 'studentId'>): boolean {
  return row.roles.join() === stored.roles.join() && (row.studentId === null || row.studentId === stored.studentId);
}
