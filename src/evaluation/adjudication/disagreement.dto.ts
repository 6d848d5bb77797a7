import type { Seat } from '../../assignment/seat/assignment.rules.js';
import type { ClaimStatus } from '../../claim/claim.rules.js';
import type { ClaimLearner } from '../../claim/record/record.dto.js';
import type { Refusal } from '../../kernel/refusal.js';
import { MarkView } from '../annotation/annotation.dto.js';
import type { CriterionScore, ScoringRubric } from '../scoring/evaluation.dto.js';
import type { Recommendation } from '../scoring/evaluation.rules.js';

/** A reading that is handed in, as it was handed in: what its reader changes now is not shown. */
export class DisputedReading {
  seat: Seat;
  readerName: string;
  scores: CriterionScore[];
  overallLevelId: string | null;
  summary: string;
  recommendation: Recommendation | null;
  credits: string | null;
  marks: MarkView[];
  submittedAt: Date;
  /** The reader has opened it again and has not handed it in anew. */
  revising: boolean;
}

export class DisputeMessage {
  readerName: string;
  text: string;
  at: Date;
}

/** The seat of the reader who settles it. What this reader writes is shown when it is handed in, not before. */
export class ThirdSeat {
  /** Null while nobody is found. */
  readerName: string | null;
  status: string;
  since: Date | null;
  dueAt: Date | null;
}

export class DisputeMoves {
  callThird: Refusal[];
}

/** Where readers disagree, and how it is being settled. */
export class DisputeView {
  id: string;
  claimId: string;
  reference: string;
  status: ClaimStatus;
  title: string;
  courseCode: string | null;
  learner: ClaimLearner;
  mode: 'discussion' | 'third_reader';
  openedAt: Date;
  /** When the time to talk is over. */
  dueAt: Date | null;
  settledAt: Date | null;
  settledBy: string | null;
  /** From so many levels on a criterion counts as a disagreement; 0 compares no levels. */
  threshold: number;
  /** What the readings differed on when it began: `outcome`, or a criterion with the number of levels. */
  disagreements: { about: string; by: number }[];
  rubric: ScoringRubric;
  readings: DisputedReading[];
  messages: DisputeMessage[];
  third: ThirdSeat | null;
  moves: DisputeMoves;
}
