import type { Refusal } from '../kernel/refusal.js';
import type { ClaimStatus } from '../claim/claim.rules.js';
import type { ClaimLearner } from '../claim/record/record.dto.js';
import type { Seat } from '../assignment/seat/assignment.rules.js';
import { MarkView } from '../evaluation/annotation/annotation.dto.js';
import type { CriterionScore, OutcomeComment, ScoringRubric } from '../evaluation/scoring/evaluation.dto.js';
import type { Recommendation } from '../evaluation/scoring/evaluation.rules.js';
import type { CriterionFeedback, DecisionView } from './decision.dto.js';
import type { Outcome } from './decision.rules.js';

/** One reading beside the others. */
export class ReadingView {
  assignmentId: string;
  seat: Seat;
  round: number;
  readerName: string;
  scores: CriterionScore[];
  overallLevelId: string | null;
  outcomeComments: OutcomeComment[];
  summary: string;
  recommendation: Recommendation | null;
  credits: string | null;
  alternativeCourseId: string | null;
  interviewOn: string | null;
  rationale: string;
  privateNote: string;
  marks: MarkView[];
  submittedAt: Date | null;
  /** What the rubric makes of it. */
  result: 'meets' | 'not_yet' | 'incomplete';
  mean: number | null;
  /** How often it was opened again; each earlier version is on record. */
  originals: OriginalView[];
}

export class OriginalView {
  number: number;
  submittedAt: Date;
  reason: string;
  recommendation: Recommendation | null;
  scores: CriterionScore[];
}

export class AgreementView {
  disagreements: { about: string; by: number }[];
  /** Shares from 0 to 1 over the criteria of two readings; null for another number of readings. */
  exact: number | null;
  adjacent: number | null;
  /** Quadratic weights; null where it is not defined. */
  kappa: number | null;
  /** How a disagreement was settled, if there was one. */
  settledBy: string | null;
  messages: { readerName: string; text: string; at: Date }[];
}

/** What the readings suggest; nothing of it is decided. */
export class DraftDecision {
  outcome: Outcome | null;
  credits: string | null;
  courseId: string | null;
  feedback: CriterionFeedback[];
}

export class OutcomeMove {
  outcome: Outcome;
  refusals: Refusal[];
}

export class ApprovalMoves {
  decide: Refusal[];
  /** What the policy says of each outcome. */
  outcomes: OutcomeMove[];
  sendBack: Refusal[];
  askToRevise: Refusal[];
}

export class ProposalMoves {
  concur: Refusal[];
  withdraw: Refusal[];
}

/** The decision that waits for the committee; its words stand in `decisions`. */
export class ProposalView {
  decisionId: string;
  /** How many stand behind it, and how many must. */
  voices: number;
  voicesNeeded: number;
  moves: ProposalMoves;
}

/** Everything that an approver needs to decide, on one page. */
export class ApprovalView {
  claimId: string;
  /** Give it back with the decision, so that a claim that has moved meanwhile is noticed. */
  claimVersion: number;
  reference: string;
  status: ClaimStatus;
  title: string;
  courseId: string | null;
  courseCode: string | null;
  credits: string;
  learner: ClaimLearner;
  attempt: number;
  maxAttempts: number;
  /** Since when the claim stands as it does, and by when somebody has to act. */
  since: Date;
  dueAt: Date | null;
  rubric: ScoringRubric | null;
  /** Readings that are not in yet. While there are any, none is shown. */
  waitingFor: number;
  readings: ReadingView[];
  agreement: AgreementView | null;
  /** Limits and duplicates that full credit would break. */
  objections: Refusal[];
  mayOverride: boolean;
  /** How many people must stand behind the decision. */
  voicesNeeded: number;
  draft: DraftDecision;
  decisions: DecisionView[];
  proposal: ProposalView | null;
  moves: ApprovalMoves;
}
