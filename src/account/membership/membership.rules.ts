import type { Role } from '../../kernel/actor.js';
import type { Refusal } from '../../kernel/refusal.js';
import { refusalsToFollow, type Moves } from '../../kernel/moves.js';

/*
 ** A membership's life.
 **   active ──end──▶ ended
 **      ▲───resume────┘
 ** (1) An institution that has an admin never loses its last one.
 ** (2) An ended membership keeps its place: what the person did stays theirs.
 */
export type MembershipStatus = 'active' | 'ended';

export const membershipMoves = {
  end: { from: ['active'], to: 'ended' },
  resume: { from: ['ended'], to: 'active' },
} as const satisfies Moves<MembershipStatus>;

export interface Membership {
  personId: string;
  roles: readonly Role[];
  status: MembershipStatus;
}

/** Why this membership cannot get these roles (none: it ends). `otherAdmins` counts the other active admins. */
export function refusalsToChange(membership: Membership, roles: readonly Role[], otherAdmins: number): Refusal[] {
  const isAdmin = membership.status === 'active' && membership.roles.includes('admin');
  if (!isAdmin || roles.includes('admin') || otherAdmins > 0) return [];
  const detail = 'This is the last administrator. Make somebody else an administrator first.';
  return [{ code: 'last_admin', detail, about: membership.personId }];
}

/** What can be done with this membership, each with the reasons against it. */
export function movesOf(membership: Membership, otherAdmins: number) {
  const { status } = membership;
  const takeAdmin = refusalsToChange(membership, [], otherAdmins);
  return {
    end: [...refusalsToFollow(membershipMoves, 'end', status), ...takeAdmin],
    resume: refusalsToFollow(membershipMoves, 'resume', status),
    takeAdmin,
  };
}

/** Roles in one order and without doubles, so that equal sets are equal. */
export function inOrder(held: readonly Role[], order: readonly Role[]): Role[] {
  return order.filter((role) => held.includes(role));
}
