import type { SetupCode } from './setup.rules.js';

export class SetupStepView {
  code: SetupCode;
  done: boolean;
  /** A claim can go its whole way without it. */
  optional: boolean;
  /** How much is there. */
  count: number;
  /** What is missing, by code: roles, courses or subjects. At most twelve. */
  missing: string[];
  missingCount: number;
}

/** What is set up and what is not, in the order in which a new college comes to it. */
export class SetupView {
  steps: SetupStepView[];
  openInvitations: number;
}
