import { mustReach, type RubricContent } from '../rubric.rules.js';
import type { CourseCriteria } from './public.dto.js';

/** A rubric as anybody reads it: its levels by their titles, without ids. */
export function publicRubric(rubric: RubricContent): Pick<CourseCriteria, 'threshold' | 'criteria'> {
  const { criteria, levels, threshold } = rubric;
  const { model, minimumLevel, minimumMean } = threshold;
  return {
    threshold: {
      model,
      minimumLevel: levels.find(({ id }) => id === minimumLevel)?.title ?? minimumLevel,
      minimumMean,
    },
    criteria: criteria.map((criterion) => ({
      title: criterion.title,
      description: criterion.description,
      weight: criterion.weight,
      mustMeet: mustReach(rubric, criterion),
      levels: levels.map(({ id, title, score }) => ({
        level: title,
        score,
        text: criterion.descriptors.find(({ levelId }) => levelId === id)?.text ?? '',
      })),
    })),
  };
}
