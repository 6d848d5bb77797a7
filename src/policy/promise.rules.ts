import type { PolicyKnobs } from './policy.rules.js';

/**
 * Business days from sending to the decision, as the steps of the policy add up when nobody asks for more and readers
 * agree: what a learner is promised.
 */
export function promisedDays({ days, acceptance }: Pick<PolicyKnobs, 'days' | 'acceptance'>): number {
  return (acceptance === 'coordinator' ? days.acceptance : 0) + days.offerAnswer + days.review + days.decision;
}
