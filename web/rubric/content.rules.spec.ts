import {
  beginning, changedCriterion, described, descriptorOf, freeId, movedCriterion, movedLevel, pointsOf, scoreOf,
  withCriterion, withLevel, withoutCriterion, withoutLevel,
} from './content.rules.js'; // prettier-ignore

const said = { levels: ['Not yet', 'Meets', 'Exceeds'], criterion: 'What was learned' } as const;
const rubric = beginning(said, [
  { id: 'o1', title: 'Plans work' },
  { id: 'o2', title: 'Gives feedback' },
]);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('a new rubric has a criterion for each outcome, and one without outcomes', () => {
  expect(rubric.criteria.map(({ title, outcomeId }) => [title, outcomeId])).toEqual([
    ['Plans work', 'o1'],
    ['Gives feedback', 'o2'],
  ]);
  expect(beginning(said, []).criteria.map(({ title }) => title)).toEqual(['What was learned']);
});

test('ids are never used twice, also after one was removed', () => {
  expect(freeId('c', ['c2', 'c3'])).toBe('c4');
  const more = withCriterion(withoutCriterion(rubric, 'c1'));
  expect(new Set(ids(more.criteria)).size).toBe(2);
});

test('a new level scores a point more, and every criterion can describe it', () => {
  const more = withLevel(rubric);
  expect(more.levels.at(-1)).toMatchObject({ score: 300 });
  expect(more.criteria[0]!.descriptors.map(({ levelId }) => levelId)).toEqual(ids(more.levels));
});

test('a removed level takes what was said of it along', () => {
  const less = withoutLevel(rubric, 'meets');
  expect(ids(less.levels)).toEqual(['not_yet', 'exceeds']);
  expect(less.criteria[0]!.descriptors.map(({ levelId }) => levelId)).toEqual(['not_yet', 'exceeds']);
});

test('moving changes the order; scores of levels go on rising; at the end nothing moves', () => {
  expect(ids(movedCriterion(rubric, 0, 1).criteria)).toEqual(['c2', 'c1']);
  expect(ids(movedCriterion(rubric, 0, -1).criteria)).toEqual(['c1', 'c2']);
  const levels = movedLevel(rubric, 0, 1).levels;
  expect(levels.map(({ id, score }) => [id, score])).toEqual([
    ['meets', 0],
    ['not_yet', 100],
    ['exceeds', 200],
  ]);
});

test('what a level looks like is said for one criterion alone', () => {
  const [first] = rubric.criteria;
  const next = changedCriterion(rubric, 'c1', described(first!, 'meets', 'Plans a week.'));
  expect(descriptorOf(next.criteria[0]!, 'meets')).toBe('Plans a week.');
  expect(descriptorOf(next.criteria[1]!, 'meets')).toBe('');
});

test.each([
  ['2.5', 250],
  ['2,5', 250],
  ['0', 0],
  ['', null],
  ['x', null],
  ['-1', null],
])('points “%s” are %s hundredths', (points, score) => {
  expect(scoreOf(points)).toBe(score);
  if (score !== null) expect(scoreOf(pointsOf(score))).toBe(score);
});
