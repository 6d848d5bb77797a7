import { credits, type Credits } from '../../kernel/credits.js';
import type { EvaluationView, ScoringRubric } from './evaluation.dto.js';
import { refusalsToSubmit, resultOfSheet } from './evaluation.rules.js';
import type { WrittenSheet } from './field.rules.js';
import { emptySheet, shown, type StoredEvaluation } from './evaluation.sql.js';

/** What the policy pinned to the submission lets a reader recommend. */
export interface ReadingPolicy {
  partialCredit: boolean;
  alternativeCredit: boolean;
  interview: 'none' | 'required';
  maxAttempts: number;
}

/** The evaluation as its reader sees it, with what the rubric makes of it and what is missing. */
export function evaluationView(
  stored: StoredEvaluation | null,
  on: {
    assignmentId: string;
    rubric: ScoringRubric;
    policy: ReadingPolicy;
    claim: { credits: string; attempt: number };
  },
): EvaluationView {
  const sheet = sheetIn(stored);
  const { result, mean } = resultOfSheet(sheet, on.rubric.content);
  const missing = refusalsToSubmit(sheet, on.rubric.content, credits(on.claim.credits), {
    partialCredit: on.policy.partialCredit,
    alternativeCredit: on.policy.alternativeCredit,
    interviewRequired: on.policy.interview === 'required',
    attemptsLeft: on.claim.attempt < on.policy.maxAttempts,
  });
  return { ...(stored ? shown(stored) : emptySheet(on.assignmentId)), rubric: on.rubric, result, mean, missing };
}

/** What is filled in so far; an empty sheet before the first save. */
export function sheetIn(stored: StoredEvaluation | null): WrittenSheet {
  return stored ?? { ...emptySheet(''), credits: null as Credits | null };
}
