import { shownOf } from './chosen.rules.js';

const courses = ['Business', 'Computing', 'Computing Networks'].map((title, n) => ({
  id: `c${n}`,
  code: `C${n}`,
  title,
}));
const shown = (typed: string, chosen: string[] = []) => shownOf(courses, typed, chosen).map(({ id }) => id);

it('shows what was searched for, and what is chosen wherever one searches', () => {
  expect(shown('')).toEqual(['c0', 'c1', 'c2']);
  expect(shown('computing')).toEqual(['c1', 'c2']);
  expect(shown('networks', ['c0'])).toEqual(['c0', 'c2']);
});
