import type { Api } from '../../api/client.js';

/** One page of one part of a claim. */
export interface StepProps {
  claim: Api['ClaimView'];
  outcome: Api['OutcomeView'];
  /** The page that the reader came from to change one answer, and goes back to. */
  from: 'check' | undefined;
}
