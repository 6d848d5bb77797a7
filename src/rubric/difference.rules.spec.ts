import { differencesBetween } from './difference.rules.js';
import type { RubricContent } from './rubric.rules.js';

const levels = ['not', 'meets'].map((id, i) => ({ id, title: id, score: i * 100 }));
const criterion = (id: string) => ({
  id,
  title: `About ${id}`,
  description: '',
  weight: 1,
  mustMeet: false,
  outcomeId: null,
  descriptors: levels.map((l) => ({ levelId: l.id, text: `${id} ${l.id}` })),
});
const rubric = (...ids: string[]): RubricContent => ({
  levels,
  criteria: ids.map(criterion),
  threshold: { model: 'every_criterion', minimumLevel: 'meets', minimumMean: null },
});

describe('two versions of a rubric', () => {
  it('do not differ when they say the same', () =>
    expect(differencesBetween(rubric('a', 'b'), rubric('a', 'b'))).toEqual([]));

  it('differ in criteria added, removed and moved', () => {
    const changes = differencesBetween(rubric('a', 'b', 'c'), rubric('c', 'b', 'd')).map(
      (d) => `${d.change} ${d.about}`,
    );
    expect(changes).toEqual(['removed criterion a', 'moved criterion c', 'moved criterion b', 'added criterion d']);
  });

  it('differ in values, with what they were and are', () => {
    const after = rubric('a');
    after.criteria[0]!.descriptors[1]!.text = 'better';
    after.threshold = { model: 'weighted_mean', minimumLevel: 'meets', minimumMean: 50 };
    expect(differencesBetween(rubric('a'), after)).toEqual([
      { change: 'changed', about: 'criterion a', property: 'descriptor meets', before: 'a meets', after: 'better' },
      { change: 'changed', about: 'threshold', property: 'model', before: 'every_criterion', after: 'weighted_mean' },
      { change: 'changed', about: 'threshold', property: 'minimumMean', before: null, after: '50' },
    ]);
  });
});
