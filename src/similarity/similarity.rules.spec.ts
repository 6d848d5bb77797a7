import { roles, type Role } from '../kernel/actor.js';
import { mayCompare, refusalsToDismiss } from './similarity.rules.js';

const shown = (to: 'nobody' | 'coordinators' | 'approvers_too') =>
  roles.filter((role: Role) => mayCompare({ roles: [role] }, to));

test('hints are shown to whom the policy says, and never to anybody who only reads, writes or looks on', () => {
  expect([shown('nobody'), shown('coordinators'), shown('approvers_too')]).toEqual([
    [],
    ['coordinator'],
    ['coordinator', 'approver'],
  ]);
});

test('another reason than those that are known is said in words', () => {
  expect(refusalsToDismiss('template', '')).toEqual([]);
  expect(refusalsToDismiss('other', 'They are twins and tell one story.')).toEqual([]);
  expect(refusalsToDismiss('other', '  ')).toEqual([expect.objectContaining({ code: 'no_note' })]);
});
