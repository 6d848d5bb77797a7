import type { Refusal } from '../kernel/refusal.js';

/** Why nobody can sign up at a college by themselves. `policy`: the one in force, or null without one. */
export function refusalsToRegister(policy: { selfRegistration: boolean } | null): Refusal[] {
  if (policy?.selfRegistration) return [];
  return [
    { code: 'registration_closed', detail: 'This college invites its learners by mail. Ask it for an invitation.' },
  ];
}

/** What stands at a college under the address that somebody signs up with. */
export interface KnownAddress {
  isLearner: boolean;
  /** An invitation that is still open, if there is one. */
  invitation: { selfRegistered: boolean } | null;
}

/**
 * What signing up does with this address, told to its owner by mail alone: `tell` somebody who is a learner already, `remind`
 * somebody whom the college invited (a stranger must not replace that invitation), `invite` everybody else.
 */
export function answerTo({ isLearner, invitation }: KnownAddress): 'tell' | 'remind' | 'invite' {
  if (isLearner) return 'tell';
  return invitation && !invitation.selfRegistered ? 'remind' : 'invite';
}
