import type { ClaimStatus } from '../../claim/claim.rules.js';
import type { Holder, Next, Situation, Stage, Standing } from './standing.rules.js';

/** Where a claim stands, as the parts of a sentence: who has it, since when, what comes next and by when. */
export class StandingView implements Standing {
  claimId: string;
  reference: string;
  title: string;
  courseCode: string | null;
  credits: string;
  status: ClaimStatus;
  attempt: number;
  maxAttempts: number;
  stage: Stage;
  situation: Situation;
  holder: Holder | null;
  /** Who that is by name, where the policy lets the learner know. */
  holderNames: string[];
  since: Date;
  next: Next;
  by: Date | null;
  byKind: 'deadline' | 'promise' | null;
  /** The date is past. */
  overdue: boolean;
  underAppeal: boolean;
  feeCents: number;
  feeState: 'none' | 'due' | 'paid' | 'waived';
  submittedAt: Date | null;
}

export class StandingList {
  rows: StandingView[];
}
