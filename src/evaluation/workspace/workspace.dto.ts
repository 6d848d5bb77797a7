import { IsString, Length, MaxLength } from 'class-validator';
import { AssignmentView, SeatMoves } from '../../assignment/seat/assignment.dto.js';
import type { RequestState } from '../../claim/information/information.rules.js';
import { SubmissionView } from '../../claim/submission/submission.dto.js';
import type { Refusal } from '../../kernel/refusal.js';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { EvaluationView } from '../scoring/evaluation.dto.js';
import type { Recommendation } from '../scoring/evaluation.rules.js';

/** A question that this reader put to the learner. */
export class AskedQuestion {
  id: string;
  question: string;
  state: RequestState;
  askedAt: Date;
  closedAt: Date | null;
  /** Until when the learner can answer; null when nobody waits. */
  dueAt: Date | null;
}

/** What the policy that is pinned to the submission lets a reader do. */
export class ReadingRules {
  /** In the order in which they are offered. */
  recommendations: Recommendation[];
  interviewRequired: boolean;
  /** Whether the learner gets this reader's marks with the feedback. */
  marksToLearner: boolean;
  /** When the answer to a question asked today would be due. */
  answerBy: Date;
}

export class WorkspaceMoves extends SeatMoves {
  score: Refusal[];
  submit: Refusal[];
  ask: Refusal[];
  reopen: Refusal[];
  discuss: Refusal[];
}

/** Everything that a reader needs for one claim, in one piece. */
export class WorkspaceView {
  seat: AssignmentView;
  /** The summary while the seat is offered, everything while it is theirs to read, null after that. */
  submission: SubmissionView | null;
  evaluation: EvaluationView;
  questions: AskedQuestion[];
  rules: ReadingRules;
  moves: WorkspaceMoves;
}

export class CommentQuery {
  @IsString() @Length(1, 100) criterionId: string;
  @MayBeAbsent() @IsString() @MaxLength(100) search?: string;
}

/** A comment that this reader wrote before, on the same criterion. */
export class EarlierComment {
  levelId: string | null;
  comment: string;
  at: Date;
}
