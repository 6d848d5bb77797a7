import type { ClaimLearner, ClaimSubject } from '../../claim/record/record.dto.js';
import type { Outcome } from '../../decision/decision.rules.js';

/**
 * `decide`: the readings are in. `concur`: a colleague proposed a decision and asks for this approver's voice. `proposed`:
 * this approver's own proposal waits for colleagues. `appeal`: a learner asks to look again.
 */
export const waitingKinds = ['decide', 'concur', 'proposed', 'appeal'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** One thing that waits for this approver. */
export class WaitingRow {
  kind: WaitingKind;
  claimId: string;
  reference: string;
  title: string;
  courseCode: string | null;
  credits: string;
  attempt: number;
  subject: ClaimSubject;
  learner: ClaimLearner;
  /** Since when it waits. */
  since: Date;
  dueAt: Date | null;
  /** What the readers recommend, by seat. Empty for an appeal that nobody has taken up. */
  recommendations: string[];
  /** It is decided anew, after an appeal. */
  underAppeal: boolean;
  /** The readers disagreed. */
  disputed: boolean;
  /** Who proposed the decision that waits for the committee, and what. */
  proposedBy: string | null;
  proposedOutcome: Outcome | null;
}

/** What this approver decided lately. */
export class DecidedRow {
  claimId: string;
  reference: string;
  title: string;
  learner: ClaimLearner;
  outcome: Outcome;
  credits: string;
  at: Date;
}

export class WaitingView {
  /** What is due first comes first. */
  rows: WaitingRow[];
  decided: DecidedRow[];
}
