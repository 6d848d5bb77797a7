import type { Tx } from '../../platform/database/database.js';
import type { RubricContent } from '../../rubric/rubric.rules.js';
import type { StoredEvaluation } from '../scoring/evaluation.sql.js';
import type { Disagreement, Reading } from './agreement.rules.js';

export interface OpenAdjudication {
  id: string;
  mode: 'discussion' | 'third_reader';
  round: number;
  disagreements: Disagreement[];
}

/** The dispute about a submission that is not settled, if there is one. */
export async function openAdjudication(tx: Tx, submissionId: string): Promise<OpenAdjudication | null> {
  const [row] = await tx.query<OpenAdjudication[]>(
    'select id, mode, round, disagreements from adjudication where submission_id = $1 and settled_at is null',
    [submissionId],
  );
  return row ?? null;
}

/** An evaluation as far as agreement looks at it. The overall level of a holistic rubric counts like a criterion. */
export function readingOf(evaluation: StoredEvaluation, { levels }: Pick<RubricContent, 'levels'>): Reading {
  const chosen: [string, string | null][] = [
    ...evaluation.scores.map(({ criterionId, levelId }): [string, string | null] => [criterionId, levelId]),
    ['overall', evaluation.overallLevelId],
  ];
  const positions = chosen.map(([id, levelId]) => [id, levels.findIndex((level) => level.id === levelId)] as const);
  return {
    outcome: evaluation.recommendation ?? '',
    credits: evaluation.credits ?? 0,
    courseId: evaluation.alternativeCourseId,
    levels: Object.fromEntries(positions.filter(([, position]) => position >= 0)),
  };
}
