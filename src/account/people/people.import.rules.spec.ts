import type { SourceTable } from '../../platform/table/table.js';
import { checkPeople, planOf, type KnownMember, type PersonRow } from './people.import.rules.js';

const table = (...cells: Record<string, unknown>[]): SourceTable => ({
  rows: cells.map((row, i) => ({ line: i + 2, cells: row })),
  problems: [],
  ignored: [],
  sha256: '',
});
const ann = { name: 'Ann  Lee', email: 'Ann@College.edu', roles: 'reviewer; Approver' };

describe('a file of people', () => {
  it('is read with addresses in one form and roles in one order', () => {
    expect(checkPeople(table(ann, { ...ann, email: 'b@c.edu', roles: ['learner'], student_id: '0042' })).rows).toEqual([
      { line: 2, name: 'Ann Lee', email: 'ann@college.edu', roles: ['reviewer', 'approver'], studentId: null },
      { line: 3, name: 'Ann  Lee'.replace('  ', ' '), email: 'b@c.edu', roles: ['learner'], studentId: '0042' },
    ]);
  });

  it.each([
    [{ ...ann, email: 'ann' }, 'no_email'],
    [{ ...ann, roles: 'dean' }, 'unknown_role'],
    [{ ...ann, roles: [] }, 'empty'],
    [{ ...ann, name: '' }, 'empty'],
  ])('says what is wrong with %j', (row, code) => {
    expect(checkPeople(table(row)).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('names nobody and no student id twice', () => {
    const { problems } = checkPeople(
      table(
        { ...ann, student_id: '7' },
        { ...ann, email: 'ANN@college.edu' },
        { ...ann, email: 'x@c.edu', student_id: '7' },
      ),
    );
    expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'email', 'twice'],
      [4, 'student_id', 'twice'],
    ]);
  });
});

describe('what a row asks for', () => {
  const row: PersonRow = { line: 2, name: 'Ann', email: 'a@c.edu', roles: ['reviewer'], studentId: null };
  const member: KnownMember = { personId: 'p', version: 1, roles: ['reviewer'], studentId: '1', status: 'active' };
  const open = { name: 'Ann', roles: row.roles, studentId: null };

  it.each([
    ['invites a stranger', row, undefined, undefined, 'invite'],
    ['invites somebody who left', row, { ...member, status: 'ended' as const }, undefined, 'invite'],
    ['leaves an open invitation that says the same', row, undefined, open, 'nothing'],
    ['replaces one that says other roles', row, undefined, { ...open, roles: ['admin' as const] }, 'invite_again'],
    ['replaces one that says another name', row, undefined, { ...open, name: 'Anne' }, 'invite_again'],
    ['leaves a member who has these roles', row, member, undefined, 'nothing'],
    ['gives a member other roles', { ...row, roles: ['admin' as const] }, member, undefined, 'change'],
    ['gives a member another student id', { ...row, studentId: '2' }, member, undefined, 'change'],
  ] as const)('%s', (_, wanted, known, invited, plan) => {
    expect(planOf(wanted as PersonRow, known, invited as never)).toBe(plan);
  });
});
