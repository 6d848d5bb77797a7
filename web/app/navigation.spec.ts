import { destinationsOf, homeOf, inSight } from './navigation.js';

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

test('the bar holds the first places that fit in one line', () => {
  expect(inSight(['Today', 'Cases', 'Reviewers', 'Insights', 'Mail'])).toBe(5);
  expect(inSight(['To review', 'My reviewing', 'Your portfolio', 'What might I claim?', 'My record'])).toBe(3);
  expect(inSight(['Today', 'Cases', 'Reviewers', 'Insights', 'Mail', 'Set-up', 'People', 'Courses'])).toBe(6);
  expect(inSight(['A name that is longer than everything that the bar can hold'])).toBe(1);
  expect(inSight([])).toBe(0);
});
