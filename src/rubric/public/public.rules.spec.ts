import type { Threshold } from '../rubric.rules.js';
import { publicRubric } from './public.rules.js';

const levels = ['Beginning', 'Proficient'].map((title, n) => ({ id: `l${n}`, title, score: n * 250 }));
const criterion = (id: string, weight: number, mustMeet: boolean) => ({
  id,
  title: id,
  description: '',
  weight,
  mustMeet,
  outcomeId: null,
  descriptors: [{ levelId: 'l1', text: `${id} is there.` }],
});
const criteria = [criterion('depth', 3, true), criterion('form', 1, false)];
const shown = (threshold: Partial<Threshold>) =>
  publicRubric({
    levels,
    criteria,
    threshold: { model: 'every_criterion', minimumLevel: 'l1', minimumMean: null, ...threshold },
  });

test('a rubric by the mean says which mean is enough, what levels are worth and how much each criterion counts', () => {
  const { threshold, criteria: [depth, form] } = shown({ model: 'weighted_mean', minimumMean: 200 }); // prettier-ignore
  expect(threshold).toEqual({ model: 'weighted_mean', minimumLevel: 'Proficient', minimumMean: 200 });
  expect([depth, form].map((one) => [one!.weight, one!.mustMeet])).toEqual([[3, true], [1, false]]); // prettier-ignore
  expect(depth!.levels).toEqual([
    { level: 'Beginning', score: 0, text: '' },
    { level: 'Proficient', score: 250, text: 'depth is there.' },
  ]);
});

test.each([
  ['every_criterion', [true, true]],
  ['holistic', [true, false]],
] as const)('by %s, the criteria that nothing else makes up for are told', (model, must) => {
  const { threshold, criteria: told } = shown({ model });
  expect(threshold).toEqual({ model, minimumLevel: 'Proficient', minimumMean: null });
  expect(told.map(({ mustMeet }) => mustMeet)).toEqual(must);
});
