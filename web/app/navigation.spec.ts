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

const own = ['Español', 'Search', 'News (1)', 'Joyce Lindqvist', 'Help', 'Sign out'];
const suyas = ['English', 'Buscar', 'Novedades (1)', 'Joyce Lindqvist', 'Ayuda', 'Cerrar sesión'];

test('the bar holds the first places that fit in one line beside one’s own things, which differ by language', () => {
  const places = ['Awards', 'Batches', 'Reconcile', 'Letters', 'Students', 'Fees'];
  expect(inSight(places, own)).toBe(6);
  expect(inSight(places, suyas)).toBe(4);
  expect(inSight(['Today', 'Cases', 'Reviewers', 'Insights', 'Mail'], own)).toBe(5);
  expect(inSight(['To review', 'My reviewing', 'Your portfolio', 'What might I claim?', 'My record'], own)).toBe(3);
  expect(inSight(['Today', 'Cases', 'Reviewers', 'Insights', 'Mail', 'Set-up', 'People', 'Courses'], own)).toBe(6);
  expect(inSight(['A name that is longer than everything that the bar can hold'], own)).toBe(1);
  expect(inSight([], own)).toBe(0);
});
