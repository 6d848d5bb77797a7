import { destinationsOf, homeOf } from './navigation.js';

test('daily work comes before set-up, whatever order the roles come in', () => {
  expect(homeOf(['admin', 'coordinator'])).toBe('/today');
  expect(homeOf(['admin'])).toBe('/set-up');
  expect(homeOf(['learner', 'reviewer'])).toBe('/assignments');
});

test('somebody with two roles finds each place once', () => {
  const places = destinationsOf(['coordinator', 'approver', 'registrar', 'auditor']).map(({ to }) => to);
  expect(new Set(places).size).toBe(places.length);
  expect(places).toContain('/insights');
});

test('somebody without a role still has an account', () => {
  expect(homeOf([])).toBe('/account');
});
