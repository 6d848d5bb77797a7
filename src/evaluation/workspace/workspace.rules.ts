import { movesOfSeat, type AssignmentStatus } from '../../assignment/seat/assignment.rules.js';
import { refusalsToFollow } from '../../kernel/moves.js';
import type { Refusal } from '../../kernel/refusal.js';
import {
  evaluationMoves,
  recommendations,
  refusalsToAsk,
  refusalsToReopen,
  refusalsToWrite,
  type EvaluationStatus,
  type Recommendation,
} from '../scoring/evaluation.rules.js';
import type { WorkspaceMoves } from './workspace.dto.js';

export interface Standing {
  seatStatus: AssignmentStatus;
  claimStatus: string;
  evaluationStatus: EvaluationStatus;
  /** The seat's task waits. */
  open: boolean;
  /** The readers of this round talk over a disagreement now. */
  discussing: boolean;
  missing: readonly Refusal[];
}

/** What the reader can do now, and why not: the same answers that the moves themselves give. */
export function movesOfWorkspace(standing: Standing): WorkspaceMoves {
  const { seatStatus, claimStatus, evaluationStatus, open, discussing, missing } = standing;
  const score = refusalsToWrite(claimStatus, seatStatus);
  const submitted = refusalsToFollow(evaluationMoves, 'reopen', evaluationStatus);
  return {
    ...movesOfSeat(seatStatus, open),
    score,
    submit: score.length > 0 ? score : [...missing],
    ask: refusalsToAsk(claimStatus, seatStatus),
    reopen: submitted.length > 0 ? submitted : refusalsToReopen(claimStatus, 'reader', discussing),
    discuss: discussing
      ? []
      : [{ code: 'no_discussion', detail: 'There is nothing to discuss with other readers now.' }],
  };
}

/** The recommendations that the policy allows at all. */
export function recommendable(policy: {
  partialCredit: boolean;
  alternativeCredit: boolean;
  attemptsLeft: boolean;
}): Recommendation[] {
  const allowed = { reduced: policy.partialCredit, alternative: policy.alternativeCredit, revise: policy.attemptsLeft };
  return recommendations.filter((one) => !(one in allowed) || allowed[one as keyof typeof allowed]);
}
