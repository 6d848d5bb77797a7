import { follow, refusalsToFollow, type Moves } from '../../kernel/moves.js';
import { Refused } from '../../kernel/refusal.js';

/*
 ** An invitation's life.
 **   open ──accept──▶ accepted
 **    └────revoke───▶ revoked
 ** (1) A link works while its invitation is open, until it expires, and until a newer link is sent.
 ** (2) Opening a link changes nothing: programs open links too.
 */
export type InvitationStatus = 'open' | 'accepted' | 'revoked';

export const invitationMoves = {
  accept: { from: ['open'], to: 'accepted' },
  revoke: { from: ['open'], to: 'revoked' },
} as const satisfies Moves<InvitationStatus>;

export const invitationDays = 14;

export function expiryOf(sentAt: Date): Date {
  return new Date(sentAt.getTime() + invitationDays * 24 * 3_600_000);
}

/** What can be done with an invitation. Whoever may take it back may also send its link again. */
export function movesOf(status: InvitationStatus) {
  const refusals = refusalsToFollow(invitationMoves, 'revoke', status);
  return { renew: refusals, revoke: refusals };
}

/** The state after acceptance. @throws Refused when it is not open any more or its time is over */
export function accept(invitation: { status: InvitationStatus; expiresAt: Date }, now: Date): InvitationStatus {
  const next = follow(invitationMoves, 'accept', invitation.status);
  if (now < invitation.expiresAt) return next;
  throw new Refused([{ code: 'expired', detail: 'This invitation has expired. Ask the college to send it again.' }]);
}
