import { credits, type Credits } from '../kernel/credits.js';
import type { FeeRule } from './policy.rules.js';

/**
 * All that a fee may depend on: known when the claim is sent, before anybody has read it. What was recommended, decided
 * or awarded cannot be handed over (CAEL standard 8: fees are for the service, not for the credit awarded).
 */
export interface ClaimedFacts {
  creditsClaimed: Credits;
  /** Courses that the claim asks for: 1, or the courses of a block. */
  courses: number;
  /** 1 for the first submission of the claim. */
  attempt: number;
  /** No earlier claim of this learner was charged. */
  firstOfLearner: boolean;
}

/** The fee of a claim, in cents. */
export function feeFor(knobs: { fee: FeeRule }, claimed: ClaimedFacts): number {
  const { fee } = knobs;
  if (claimed.attempt > 1 && fee.laterAttempts === 'free') return 0;
  switch (fee.basis) {
    case 'none':
      return 0;
    case 'flat':
      return claimed.firstOfLearner ? fee.cents : 0;
    case 'per_claim':
      return fee.cents;
    case 'per_course':
      return fee.cents * claimed.courses;
    case 'per_credit_claimed':
      return roundHalfUp(fee.cents * claimed.creditsClaimed, 100);
    case 'bands':
      return (
        (fee.bands.find((band) => claimed.creditsClaimed <= credits(band.creditsUpTo)) ?? fee.bands.at(-1))?.cents ?? 0
      );
  }
}

function roundHalfUp(amount: number, by: number): number {
  return Math.floor((amount + by / 2) / by);
}
