import type { Sheet } from '../evaluation/scoring/evaluation.rules.js';
import type { RubricContent } from '../rubric/rubric.rules.js';

/**
 * Feedback that the readings suggest for each criterion: the readers' comments, or for a criterion that nobody commented the
 * rubric's own words for the level that was chosen. The approver edits and answers for it.
 */
export function suggestedFeedback(
  rubric: Pick<RubricContent, 'criteria' | 'levels'>,
  readings: readonly Pick<Sheet, 'scores'>[],
): { criterionId: string; feedback: string }[] {
  return rubric.criteria.map(({ id, descriptors }) => {
    const scores = readings.flatMap((reading) => reading.scores.filter(({ criterionId }) => criterionId === id));
    const comments = scores.map(({ comment }) => comment.trim()).filter((comment) => comment !== '');
    const chosen = scores.find(({ levelId }) => levelId !== null)?.levelId ?? null;
    const level = rubric.levels.find((one) => one.id === chosen);
    const described = descriptors.find(({ levelId }) => levelId === chosen)?.text ?? '';
    const own = level ? `${level.title}: ${described}` : '';
    return { criterionId: id, feedback: comments.length > 0 ? [...new Set(comments)].join('\n\n') : own };
  });
}

/** What the readings agree to recommend; null where they do not, or ask for a revision. */
export function suggestedOutcome(
  readings: readonly Pick<Sheet, 'recommendation' | 'credits' | 'alternativeCourseId'>[],
): { outcome: 'full' | 'reduced' | 'alternative' | 'none'; credits: number; courseId: string | null } | null {
  const [first] = readings;
  if (!first || first.recommendation === null || first.recommendation === 'revise') return null;
  const same = readings.every(
    (reading) =>
      reading.recommendation === first.recommendation &&
      reading.credits === first.credits &&
      reading.alternativeCourseId === first.alternativeCourseId,
  );
  if (!same) return null;
  return { outcome: first.recommendation, credits: first.credits ?? 0, courseId: first.alternativeCourseId };
}
