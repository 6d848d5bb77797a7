import { pauseAfter, pauses, verdictOn } from './steady.rules.js';

test('an ended session asks for a sign-in, and a wrong password does not', () => {
  expect(verdictOn(401, '/api/claims')).toBe('sign_in');
  expect(verdictOn(401, '/api/session')).toBe('done');
  expect(verdictOn(401, '/api/attestor/form')).toBe('done');
  expect(verdictOn(401, '/api/sessions')).toBe('sign_in');
});

test('an unreachable database is tried again, a refusal is not', () => {
  expect(verdictOn(503, '/api/claims')).toBe('again');
  expect(verdictOn(409, '/api/claims')).toBe('done');
  expect(verdictOn(200, '/api/claims')).toBe('done');
});

test('the waits grow and end, and the server’s word counts up to ten seconds', () => {
  expect(pauses.map((_, index) => pauseAfter(index + 1))).toEqual([...pauses]);
  expect(pauseAfter(pauses.length + 1)).toBeNull();
  expect(pauseAfter(1, 5)).toBe(5000);
  expect(pauseAfter(1, 500)).toBe(10_000);
});
