import type { Refusal } from '../kernel/refusal.js';
import { hundredths, type RubricContent } from './rubric.rules.js';

/** Why this cannot be published as a rubric, judged as a whole. Empty means that it can. */
export function refusalsToContent(rubric: RubricContent): Refusal[] {
  return [...ofLevels(rubric), ...ofCriteria(rubric), ...ofThreshold(rubric)];
}

function ofLevels({ levels }: RubricContent): Refusal[] {
  return [
    ...(levels.length < 2 ? [no('too_few_levels', 'levels', 'A rubric has at least two levels.')] : []),
    ...twice(levels.map((l) => l.id)).map((id) => no('level_twice', id, `Two levels have the id “${id}”.`)),
    ...untitled(levels).map((l) => no('level_untitled', l.id, `The level “${l.id}” has no title.`)),
    ...levels
      .filter((level, i) => i > 0 && level.score <= levels[i - 1]!.score)
      .map((l) =>
        no(
          'scores_not_rising',
          l.id,
          `Levels go from lowest to highest: “${l.title}” must score more than the level before it.`,
        ),
      ),
  ];
}

function ofCriteria({ criteria, levels }: RubricContent): Refusal[] {
  const known = new Set(levels.map((l) => l.id));
  return [
    ...(criteria.length === 0 ? [no('no_criteria', 'criteria', 'A rubric has at least one criterion.')] : []),
    ...twice(criteria.map((c) => c.id)).map((id) => no('criterion_twice', id, `Two criteria have the id “${id}”.`)),
    ...criteria
      .filter((c) => c.id === 'overall')
      .map((c) => no('criterion_reserved', c.id, '“overall” is the name of the overall level; choose another id.')),
    ...untitled(criteria).map((c) => no('criterion_untitled', c.id, `The criterion “${c.id}” has no title.`)),
    ...criteria
      .filter((c) => !Number.isSafeInteger(c.weight) || c.weight < 1)
      .map((c) => no('weight_not_positive', c.id, `The weight of “${c.title}” must be a whole number above 0.`)),
    ...criteria.flatMap((c) => [
      ...c.descriptors
        .filter((d) => !known.has(d.levelId))
        .map((d) =>
          no(
            'descriptor_without_level',
            c.id,
            `“${c.title}” describes “${d.levelId}”, which is no level of this rubric.`,
          ),
        ),
      ...twice(c.descriptors.map((d) => d.levelId)).map((id) =>
        no('descriptor_twice', c.id, `“${c.title}” describes the level “${id}” twice.`),
      ),
      ...levels
        .filter((l) => !c.descriptors.some((d) => d.levelId === l.id && d.text.trim() !== ''))
        .map((l) => no('no_descriptor', c.id, `Say what “${l.title}” looks like for “${c.title}”.`)),
    ]),
    ...twice(criteria.flatMap((c) => (c.outcomeId === null ? [] : [c.outcomeId]))).map((id) =>
      no('outcome_twice', id, 'Two criteria are linked to the same outcome.'),
    ),
  ];
}

function ofThreshold({ threshold, levels }: RubricContent): Refusal[] {
  const minimum = levels.findIndex((l) => l.id === threshold.minimumLevel);
  const highest = Math.max(...levels.map((l) => l.score));
  const byMean = threshold.model === 'weighted_mean';
  return [
    minimum < 0 &&
      no('no_minimum_level', 'threshold', 'Name the level that counts as met; it must be one of the levels.'),
    minimum === 0 && no('always_met', 'threshold', 'The lowest level cannot be the minimum: everything would meet it.'),
    byMean && threshold.minimumMean === null && no('no_minimum_mean', 'threshold', 'Say which mean is enough.'),
    !byMean &&
      threshold.minimumMean !== null &&
      no('mean_unused', 'threshold', 'A minimum mean is given, but this model does not use it.'),
    byMean &&
      threshold.minimumMean !== null &&
      threshold.minimumMean > highest &&
      no(
        'mean_out_of_reach',
        'threshold',
        `No mean can reach ${hundredths(threshold.minimumMean)}: the highest level scores ${hundredths(highest)}.`,
      ),
    byMean &&
      threshold.minimumMean !== null &&
      threshold.minimumMean <= Math.min(...levels.map((l) => l.score)) &&
      no('always_met', 'threshold', 'Every mean would be enough: ask for more than the lowest score.'),
  ].filter((r) => r !== false);
}

function untitled<T extends { title: string }>(list: readonly T[]): T[] {
  return list.filter((entry) => entry.title.trim() === '');
}

function twice(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
}

function no(code: string, about: string, detail: string): Refusal {
  return { code, detail, about };
}
