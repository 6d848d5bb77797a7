import { refusalsToContent } from './content.rules.js';
import type { RubricContent } from './rubric.rules.js';

const sound = (): RubricContent => ({
  levels: [
    { id: 'not', title: 'Does not meet', score: 0 },
    { id: 'meets', title: 'Meets', score: 100 },
  ],
  criteria: [
    {
      id: 'learning',
      title: 'Learning',
      description: '',
      weight: 1,
      mustMeet: true,
      outcomeId: null,
      descriptors: [
        { levelId: 'not', text: 'Says what was done.' },
        { levelId: 'meets', text: 'Says what was learned.' },
      ],
    },
  ],
  threshold: { model: 'every_criterion', minimumLevel: 'meets', minimumMean: null },
});
const broken = (breakIt: (rubric: RubricContent) => void) => {
  const rubric = sound();
  breakIt(rubric);
  return refusalsToContent(rubric).map((r) => r.code);
};

describe('the content of a rubric', () => {
  it('is sound with a criterion, two levels and a threshold', () => expect(refusalsToContent(sound())).toEqual([]));

  it.each<[string, string, (r: RubricContent) => void]>([
    ['only one level', 'too_few_levels', (r) => r.levels.pop()],
    ['two levels with one id', 'level_twice', (r) => (r.levels[1]!.id = 'not')],
    ['a level without a title', 'level_untitled', (r) => (r.levels[0]!.title = ' ')],
    ['scores that do not rise', 'scores_not_rising', (r) => (r.levels[1]!.score = 0)],
    ['no criterion', 'no_criteria', (r) => (r.criteria = [])],
    ['two criteria with one id', 'criterion_twice', (r) => r.criteria.push(r.criteria[0]!)],
    ['a criterion called overall', 'criterion_reserved', (r) => (r.criteria[0]!.id = 'overall')],
    ['a criterion without a title', 'criterion_untitled', (r) => (r.criteria[0]!.title = '')],
    ['a weight of nothing', 'weight_not_positive', (r) => (r.criteria[0]!.weight = 0)],
    ['a weight of one and a half', 'weight_not_positive', (r) => (r.criteria[0]!.weight = 1.5)],
    ['a level that nobody described', 'no_descriptor', (r) => r.criteria[0]!.descriptors.pop()],
    ['a description of no level', 'descriptor_without_level', (r) => (r.criteria[0]!.descriptors[0]!.levelId = 'x')],
    ['two descriptions of one level', 'descriptor_twice', (r) => (r.criteria[0]!.descriptors[0]!.levelId = 'meets')],
    [
      'two criteria for one outcome',
      'outcome_twice',
      (r) => (r.criteria = ['a', 'b'].map((id) => ({ ...r.criteria[0]!, id, outcomeId: 'o1' }))),
    ],
    ['no minimum level', 'no_minimum_level', (r) => (r.threshold.minimumLevel = 'x')],
    ['a minimum that everything meets', 'always_met', (r) => (r.threshold.minimumLevel = 'not')],
    ['a mean without a minimum', 'no_minimum_mean', (r) => (r.threshold.model = 'weighted_mean')],
    ['a mean that is not used', 'mean_unused', (r) => (r.threshold.minimumMean = 50)],
    [
      'a mean out of reach',
      'mean_out_of_reach',
      (r) => (r.threshold = { ...r.threshold, model: 'weighted_mean', minimumMean: 101 }),
    ],
    [
      'a mean that everything reaches',
      'always_met',
      (r) => (r.threshold = { ...r.threshold, model: 'weighted_mean', minimumMean: 0 }),
    ],
  ])('cannot have %s', (_, code, breakIt) => expect(broken(breakIt)).toContain(code));
});
