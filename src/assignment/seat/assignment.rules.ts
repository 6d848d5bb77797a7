import { refusalsToFollow, type Moves } from '../../kernel/moves.js';
import type { Refusal } from '../../kernel/refusal.js';

/*
 ** One reviewer's seat on one submission.
 **
 **   offered ──accept──▶ accepted ──complete──▶ completed
 **     │ │ │                │  │  ◀──reopen──────┘
 **     │ │ └ decline ▶ declined └ recuse ▶ recused
 **     │ └ lapse ▶ expired
 **     └ release (also from accepted) ▶ released
 **
 ** (1) Declined, expired, recused and released are final: the seat is free again and somebody else is asked.
 ** (2) A reviewer counts against their capacity while offered or accepted, and only then.
 ** (3) The learner's record is open to a reviewer only while their task is (`mayRead`).
 */
export const assignmentStatuses = [
  'offered',
  'accepted',
  'declined',
  'recused',
  'expired',
  'released',
  'completed',
] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

export const seats = ['first', 'second', 'third', 'sample', 'appeal'] as const;
export type Seat = (typeof seats)[number];

export const assignmentMoves = {
  accept: { from: ['offered'], to: 'accepted' },
  decline: { from: ['offered'], to: 'declined' },
  lapse: { from: ['offered'], to: 'expired' },
  recuse: { from: ['accepted'], to: 'recused' },
  release: { from: ['offered', 'accepted'], to: 'released' },
  complete: { from: ['accepted'], to: 'completed' },
  reopen: { from: ['completed'], to: 'accepted' },
} as const satisfies Moves<AssignmentStatus>;

/** Offered or accepted: the reviewer has work to do, and it counts against their capacity. */
export const openStatuses = ['offered', 'accepted'] as const satisfies AssignmentStatus[];

/** The seat is taken: somebody was asked, is reading or has read. */
export const heldStatuses = ['offered', 'accepted', 'completed'] as const satisfies AssignmentStatus[];

/** Claim states in which those who have evaluated may still need to look at the submission: to discuss and revise. */
const stillComparing = new Set(['in_review', 'info_requested', 'adjudication']);

/** What of the submission the holder of a seat may read: nothing, the summary (to answer an offer) or everything. */
export function mayRead(status: AssignmentStatus, claimStatus: string): 'nothing' | 'summary' | 'everything' {
  if (['withdrawn', 'expired'].includes(claimStatus)) return 'nothing';
  if (status === 'offered') return 'summary';
  if (status === 'accepted') return 'everything';
  return status === 'completed' && stillComparing.has(claimStatus) ? 'everything' : 'nothing';
}

/** What the holder may do with their seat, and why not. `open`: their task waits, and the claim is not closed. */
export function movesOfSeat(
  status: AssignmentStatus,
  open: boolean,
): Record<'accept' | 'decline' | 'recuse', Refusal[]> {
  const may = (move: 'accept' | 'decline' | 'recuse') =>
    open
      ? refusalsToFollow(assignmentMoves, move, status)
      : [{ code: 'no_task', detail: 'There is nothing left to do with this seat.' }];
  return { accept: may('accept'), decline: may('decline'), recuse: may('recuse') };
}
