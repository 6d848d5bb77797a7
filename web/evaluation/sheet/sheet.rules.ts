import type { Api } from '../../api/client.js';

export type Evaluation = Api['EvaluationView'];
export type Value = string | null;

/** What stands in one field of an evaluation as the server has it: a text, or null for what is not chosen. */
export function valueIn(evaluation: Evaluation, field: string): Value {
  const [, kind, about] = /^(level|comment|outcome)\.(.+)$/s.exec(field) ?? [];
  const score = evaluation.scores.find(({ criterionId }) => criterionId === about);
  if (kind === 'level') return score?.levelId ?? null;
  if (kind === 'comment') return score?.comment ?? '';
  if (kind === 'outcome') return evaluation.outcomeComments.find(({ outcomeId }) => outcomeId === about)?.comment ?? '';
  return evaluation[field as SingleField];
}

export type SingleField =
  | 'overallLevelId'
  | 'summary'
  | 'recommendation'
  | 'credits'
  | 'alternativeCourseId'
  | 'interviewOn'
  | 'rationale'
  | 'privateNote';

/** One thing to be scored: a criterion, or the overall level of a holistic rubric. */
export interface Scored {
  key: string;
  field: string;
  title: string;
  description: string;
  mustMeet: boolean;
  /** The course outcome that it looks at. */
  outcomeId: string | null;
  descriptors: Readonly<Record<string, string>>;
}

/** What this rubric asks to be scored, in its order. `overall` is the title of the level over all. */
export function toScore({ content }: Evaluation['rubric'], overall: string): Scored[] {
  const criteria = content.criteria.map((criterion) => ({
    key: criterion.id,
    field: `level.${criterion.id}`,
    title: criterion.title,
    description: criterion.description,
    mustMeet: criterion.mustMeet,
    outcomeId: criterion.outcomeId,
    descriptors: Object.fromEntries(criterion.descriptors.map(({ levelId, text }) => [levelId, text])),
  }));
  if (content.threshold.model !== 'holistic') return criteria;
  const whole = { key: 'overall', field: 'overallLevelId', title: overall, description: '', mustMeet: false };
  return [...criteria, { ...whole, outcomeId: null, descriptors: {} }];
}

/** Where to go after scoring `key`: the next without a level, from there on and around; null when all have one. */
export function nextToScore(scored: readonly Scored[], key: string, levelOf: (field: string) => Value): string | null {
  const at = scored.findIndex((one) => one.key === key);
  const around = [...scored.slice(at + 1), ...scored.slice(0, at)];
  return around.find(({ field }) => levelOf(field) === null)?.key ?? null;
}
