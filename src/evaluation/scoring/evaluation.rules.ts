import type { Moves } from '../../kernel/moves.js';
import type { Refusal } from '../../kernel/refusal.js';
import { resultOf, type RubricContent, type RubricResult } from '../../rubric/rubric.rules.js';

/*
 ** One reader's evaluation of one submission.
 **
 **   draft ──submit──▶ submitted ──reopen──▶ reopened ──submit──▶ submitted
 **
 ** (1) What was submitted stays on record for ever: a reopening copies it to `evaluation_original` before anything changes.
 ** (2) A score is a reviewer's choice of a level; nothing is scored by a machine, and no default is filled in.
 ** (3) A recommendation may contradict the rubric's result, but only with a rationale that the approver reads.
 */
export const evaluationStatuses = ['draft', 'submitted', 'reopened'] as const;
export type EvaluationStatus = (typeof evaluationStatuses)[number];

export const recommendations = ['full', 'reduced', 'alternative', 'none', 'revise'] as const;
export type Recommendation = (typeof recommendations)[number];

export const evaluationMoves = {
  submit: { from: ['draft', 'reopened'], to: 'submitted' },
  reopen: { from: ['submitted'], to: 'reopened' },
} as const satisfies Moves<EvaluationStatus>;

/** What a reviewer fills in. Credits are hundredths. */
export interface Sheet {
  scores: readonly { criterionId: string; levelId: string | null; comment: string }[];
  /** For a holistic rubric; null for all others. */
  overallLevelId: string | null;
  outcomeComments: readonly { outcomeId: string; comment: string }[];
  summary: string;
  recommendation: Recommendation | null;
  credits: number | null;
  alternativeCourseId: string | null;
  interviewOn: string | null;
  rationale: string;
}

export interface EvaluationPolicy {
  partialCredit: boolean;
  alternativeCredit: boolean;
  interviewRequired: boolean;
  /** The learner may still send another attempt. */
  attemptsLeft: boolean;
}

/** What a saved sheet may not contain, finished or not: levels of another rubric, the same criterion twice. */
export function mistakesInSheet(sheet: Sheet, rubric: RubricContent, outcomeIds: readonly string[]): Refusal[] {
  const levels = new Set(rubric.levels.map(({ id }) => id));
  const criteria = new Set(rubric.criteria.map(({ id }) => id));
  const scored = sheet.scores.map(({ criterionId }) => criterionId);
  const commented = sheet.outcomeComments.map(({ outcomeId }) => outcomeId);
  const chosen = [
    ...sheet.scores.map(({ criterionId, levelId }) => ({ about: criterionId, levelId })),
    { about: 'overallLevelId', levelId: sheet.overallLevelId },
  ];
  return [
    ...twice(scored).map((about) => ({ code: 'scored_twice', detail: 'A criterion is scored once.', about })),
    ...twice(commented).map((about) => ({ code: 'commented_twice', detail: 'An outcome has one comment.', about })),
    ...scored
      .filter((id) => !criteria.has(id))
      .map((about) => ({
        code: 'unknown_criterion',
        detail: 'The rubric of this submission has no such criterion.',
        about,
      })),
    ...chosen
      .filter(({ levelId }) => levelId !== null && !levels.has(levelId))
      .map(({ about }) => ({ code: 'unknown_level', detail: 'The rubric has no such level.', about })),
    ...commented
      .filter((id) => !outcomeIds.includes(id))
      .map((about) => ({ code: 'unknown_outcome', detail: 'The submission has no such outcome.', about })),
  ];
}

/** What the rubric makes of the sheet's levels. */
export function resultOfSheet(sheet: Pick<Sheet, 'scores' | 'overallLevelId'>, rubric: RubricContent): RubricResult {
  const levels = Object.fromEntries(sheet.scores.map(({ criterionId, levelId }) => [criterionId, levelId]));
  return resultOf(rubric, { levels, overall: sheet.overallLevelId });
}

/** Why this sheet cannot be submitted yet. Empty means that it can. */
export function refusalsToSubmit(
  sheet: Sheet,
  rubric: RubricContent,
  requestedCredits: number,
  policy: EvaluationPolicy,
): Refusal[] {
  const { result, reasons } = resultOfSheet(sheet, rubric);
  return [
    ...(result === 'incomplete' ? reasons : []),
    ...notMet(sheet, rubric)
      .filter(({ comment }) => !comment.trim())
      .map(({ criterionId, title }) => ({
        code: 'no_comment',
        detail: `Say what is missing for “${title}”: the learner reads it.`,
        about: criterionId,
      })),
    ...(sheet.summary.trim()
      ? []
      : [{ code: 'no_summary', detail: 'Write a summary of your reading.', about: 'summary' }]),
    ...(policy.interviewRequired && sheet.interviewOn === null
      ? [{ code: 'no_interview', detail: 'Record the day of the interview with the learner.', about: 'interviewOn' }]
      : []),
    ...refusalsToRecommend(sheet, requestedCredits, policy),
    ...(contradicts(sheet.recommendation, result) && !sheet.rationale.trim()
      ? [
          {
            code: 'no_rationale',
            detail: `By the rubric this ${result === 'meets' ? 'meets' : 'does not meet'} the standard. Say why you recommend otherwise.`,
            about: 'rationale',
          },
        ]
      : []),
  ];
}

/** The criteria scored below the level that counts as met. */
function notMet(sheet: Sheet, { criteria, levels, threshold }: RubricContent) {
  const rank = (levelId: string | null) => levels.findIndex(({ id }) => id === levelId);
  return sheet.scores
    .filter(({ levelId }) => rank(levelId) >= 0 && rank(levelId) < rank(threshold.minimumLevel))
    .map((score) => ({ ...score, title: criteria.find(({ id }) => id === score.criterionId)?.title ?? '' }));
}

/** Why nothing can be written into this evaluation now, nor the learner be asked for more. */
export function refusalsToWrite(claimStatus: string, seatStatus: string): Refusal[] {
  if (seatStatus === 'completed') {
    return [
      { code: 'submitted', detail: 'This evaluation was submitted. Open it again, with a reason, to change it.' },
    ];
  }
  if (seatStatus !== 'accepted') return [{ code: 'not_accepted', detail: 'Accept the assignment first.' }];
  if (claimStatus === 'info_requested') {
    return [{ code: 'waits_for_learner', detail: 'The learner was asked for more. Go on when the answer is there.' }];
  }
  if (['routing', 'in_review', 'adjudication'].includes(claimStatus)) return [];
  return [{ code: 'review_over', detail: 'The review of this claim is over.' }];
}

/** Why the learner cannot be asked for more by the holder of this seat. One question runs at a time. */
export function refusalsToAsk(claimStatus: string, seatStatus: string): Refusal[] {
  const refusals = refusalsToWrite(claimStatus, seatStatus);
  if (refusals.length > 0 || claimStatus === 'in_review') return refusals;
  return [
    claimStatus === 'routing'
      ? { code: 'readers_missing', detail: 'Another reader has still to accept. The learner can be asked after that.' }
      : { code: 'readers_compare', detail: 'The readings are being compared. The learner is asked no more now.' },
  ];
}

/**
 * Why a submitted evaluation cannot be opened again. Its reader may as long as the review runs or the readers talk; those
 * who answer for the process also when it waits for the decision.
 */
export function refusalsToReopen(claimStatus: string, by: 'reader' | 'staff', discussing: boolean): Refusal[] {
  const running = ['routing', 'in_review'].includes(claimStatus) || (claimStatus === 'adjudication' && discussing);
  if (running || (by === 'staff' && claimStatus === 'approval')) return [];
  return [
    {
      code: 'too_late',
      detail:
        by === 'reader'
          ? 'The review is over. The coordinator can open your evaluation again, with a reason.'
          : 'An evaluation can be opened again until there is a decision.',
    },
  ];
}

/** Whether the recommendation goes against the rubric's result. An alternative course is judged by its own outcomes. */
export function contradicts(recommendation: Recommendation | null, result: RubricResult['result']): boolean {
  if (recommendation === null || result === 'incomplete') return false;
  return (result === 'meets' ? ['none', 'revise'] : ['full', 'reduced']).includes(recommendation);
}

function refusalsToRecommend(sheet: Sheet, requested: number, policy: EvaluationPolicy): Refusal[] {
  const { recommendation, credits } = sheet;
  const about = 'recommendation';
  if (recommendation === null) return [{ code: 'no_recommendation', detail: 'Choose a recommendation.', about }];
  const refusals: Refusal[] = [];
  if (recommendation === 'reduced' && !policy.partialCredit) {
    refusals.push({ code: 'no_partial_credit', detail: 'The policy does not allow partial credit.', about });
  }
  if (recommendation === 'alternative' && !policy.alternativeCredit) {
    refusals.push({
      code: 'no_alternative_credit',
      detail: 'The policy does not allow credit for another course.',
      about,
    });
  }
  if (recommendation === 'alternative' && sheet.alternativeCourseId === null) {
    refusals.push({
      code: 'no_course',
      detail: 'Choose the course that the learning fits.',
      about: 'alternativeCourseId',
    });
  }
  if (recommendation === 'revise' && !policy.attemptsLeft) {
    refusals.push({ code: 'no_attempts_left', detail: 'This was the last attempt that the policy allows.', about });
  }
  return [...refusals, ...refusalsOfCredits(recommendation, credits, requested)];
}

/** Why these credits (hundredths) do not fit the recommendation or outcome. Empty means that they do. */
export function refusalsOfCredits(outcome: Recommendation, credits: number | null, requested: number): Refusal[] {
  const no = (code: string, detail: string): Refusal[] => [{ code, detail, about: 'credits' }];
  if (outcome === 'full' && credits !== requested) {
    return no('not_full', 'Full credit is the number of credits that the claim asks for.');
  }
  if (outcome === 'reduced' && (credits === null || credits <= 0 || credits >= requested)) {
    return no('not_reduced', 'Reduced credit is more than none and less than the claim asks for.');
  }
  if (outcome === 'alternative' && (credits === null || credits <= 0)) {
    return no('no_credits', 'Say how many credits of the other course.');
  }
  if (['none', 'revise'].includes(outcome) && (credits ?? 0) !== 0) {
    return no('credits_without_award', 'No credits go with this outcome.');
  }
  return [];
}

function twice(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}
