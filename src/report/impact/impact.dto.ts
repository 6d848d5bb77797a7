import type { ClaimStatus } from '../../claim/claim.rules.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { Reach } from './impact.rules.js';

export class ReplacedPolicy {
  id: string;
  versionNo: number;
  inForceFrom: string;
}

export class ImpactKnob {
  /** The path of the value: `reviewers`, `days.review`, `caps`. */
  knob: string;
  reach: Reach;
}

export class PinnedCount {
  versionNo: number;
  claims: number;
}

export class UnsentCount {
  status: ClaimStatus;
  claims: number;
}

/** A claim that could be sent under the version before, and not, as it is, under this one. */
export class StoppedClaim {
  claimId: string;
  reference: string;
  courseCode: string | null;
  title: string;
  status: ClaimStatus;
  refusals: Refusal[];
}

/** What a policy would change, or has changed, for claims that are open now. */
export class PolicyImpact {
  /** The version in force on the day before it; null: it is the first. */
  replaces: ReplacedPolicy | null;
  /** What differs from the version that it replaces, or from the defaults for the first. */
  knobs: ImpactKnob[];
  /** Open claims that keep the version that they were sent under. */
  pinned: PinnedCount[];
  /** Open claims that come under this one if they are sent on its first day or later. */
  unsent: UnsentCount[];
  /** At most fifty. */
  stopped: StoppedClaim[];
  stoppedCount: number;
}
