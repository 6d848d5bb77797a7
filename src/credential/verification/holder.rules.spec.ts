import { identityHash } from '../badge/badge.rules.js';
import { holderOf } from './holder.rules.js';

const hashed = (identityType: string, text: string) => ({
  type: 'IdentityObject',
  identityType,
  hashed: true,
  identityHash: identityHash(text, 'salt'),
  salt: 'salt',
});
const credential = (...identifier: object[]) => ({ credentialSubject: { identifier } });
const address = hashed('emailAddress', 'lena@college.test');
const name = hashed('name', 'Lena Learner');

test('who is named by both is found by either, and nobody else is', () => {
  const both = credential(address, name);
  const typed = ['Lena Learner', 'LENA@college.test', 'Nobody Here', 'nobody@college.test'];
  expect(typed.map((one) => holderOf(both, one))).toEqual(['same', 'same', 'another', 'another']);
});

test('a name is not held against an address, nor an address against a name', () => {
  expect([holderOf(credential(address), 'Lena Learner'), holderOf(credential(address), 'lena@college.test')]).toEqual(['not_said', 'same']); // prettier-ignore
  expect([holderOf(credential(name), 'lena@college.test'), holderOf(credential(name), 'Lena Learner')]).toEqual(['not_said', 'same']); // prettier-ignore
  expect(holderOf(credential(hashed('studentId', '0042')), 'Lena Learner')).toBe('not_said');
  expect(holderOf(credential(), 'Lena Learner')).toBe('not_said');
});

test('what stands in the open is compared as it stands', () => {
  const open = { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: 'Lena Learner' };
  expect([holderOf(credential(open), 'Lena Learner'), holderOf(credential(open), 'Tom')]).toEqual(['same', 'another']);
});
