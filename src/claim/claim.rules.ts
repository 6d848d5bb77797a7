import { has, type Actor } from '../kernel/actor.js';
import type { Moves } from '../kernel/moves.js';
import type { Refusal } from '../kernel/refusal.js';

/*
 ** A claim's life.
 **
 **   draft ─submit─▶ submitted ─accept─▶ routing ─fillSeats─▶ in_review ─finishReview─▶ approval ─decide─▶ decided
 **     ▲                 │                  ▲                   │    ▲  │                │  │
 **     │              return            vacateSeat           ask▼    │answer             │  └ sendBack ─▶ in_review
 **     └──── returned ◀──┘                                  info_requested               │
 **                                                              │ disagree ─▶ adjudication ─settle─▶ approval
 **   revision ◀── askToRevise (attempt n of max) ────────────────────────────────────────┘
 **   decided ─appeal─▶ routing again with new reviewers ─▶ … ─▶ decided (void + new award line)
 **     … and from any of these states, while the appeal runs, ─dropAppeal─▶ decided: the first decision stands
 **   any open state ─withdraw─▶ withdrawn      draft/returned/revision/info_requested ─expire─▶ expired
 **
 ** (1) withdrawn and expired are final. decided rests: only an appeal leads on, and a later change of credit is a new
 **     award line, never an edit.
 ** (2) returned and revision are sent again with `submit`, each time as a new frozen submission.
 ** (3) What differs between institutions is the policy, an argument of the refusals; there is one table for all.
 ** (4) A learner has at most one open claim for a course (also a constraint of the table).
 */
export const claimStatuses = [
  'draft',
  'submitted',
  'returned',
  'routing',
  'in_review',
  'info_requested',
  'adjudication',
  'approval',
  'revision',
  'decided',
  'withdrawn',
  'expired',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** The learner can write. */
export const editableStatuses = ['draft', 'returned', 'revision'] as const satisfies readonly ClaimStatus[];
export const closedStatuses = ['decided', 'withdrawn', 'expired'] as const satisfies readonly ClaimStatus[];
export const openStatuses = claimStatuses.filter((s) => !isIn(closedStatuses, s));

export const claimMoves = {
  submit: { from: ['draft', 'returned', 'revision'], to: 'submitted' },
  accept: { from: ['submitted'], to: 'routing' },
  return: { from: ['submitted'], to: 'returned' },
  fillSeats: { from: ['routing'], to: 'in_review' },
  vacateSeat: { from: ['in_review'], to: 'routing' },
  ask: { from: ['in_review'], to: 'info_requested' },
  answer: { from: ['info_requested'], to: 'in_review' },
  finishReview: { from: ['in_review'], to: 'approval' },
  disagree: { from: ['in_review'], to: 'adjudication' },
  settle: { from: ['adjudication'], to: 'approval' },
  decide: { from: ['approval'], to: 'decided' },
  sendBack: { from: ['approval'], to: 'in_review' },
  askToRevise: { from: ['approval'], to: 'revision' },
  appeal: { from: ['decided'], to: 'routing' },
  dropAppeal: { from: ['routing', 'in_review', 'info_requested', 'adjudication', 'approval'], to: 'decided' },
  withdraw: { from: openStatuses, to: 'withdrawn' },
  expire: { from: ['draft', 'returned', 'revision', 'info_requested'], to: 'expired' },
} as const satisfies Moves<ClaimStatus>;
export type ClaimMove = keyof typeof claimMoves;

export function isEditable(status: ClaimStatus): boolean {
  return isIn(editableStatuses, status);
}

export function isOpen(status: ClaimStatus): boolean {
  return !isIn(closedStatuses, status);
}

/** Why the learner cannot change the words of this claim now. */
export function refusalsToEdit(claim: { status: ClaimStatus }): Refusal[] {
  if (isEditable(claim.status)) return [];
  return [
    { code: 'not_editable', detail: 'What was sent is frozen. It can be changed only when it comes back to you.' },
  ];
}

/** Why this draft cannot be thrown away: what was once sent stays on record. */
export function refusalsToDelete(claim: { status: ClaimStatus; attempt: number }): Refusal[] {
  if (claim.status === 'draft' && claim.attempt === 0) return [];
  return [{ code: 'was_submitted', detail: 'This was sent, so it stays on record. You can withdraw it instead.' }];
}

/** Why no further revision may be asked for: the policy's attempts are used up. */
export function refusalsToAskToRevise(claim: { attempt: number }, policy: { maxAttempts: number }): Refusal[] {
  if (claim.attempt < policy.maxAttempts) return [];
  return [
    {
      code: 'no_attempts_left',
      detail: `This was attempt ${claim.attempt} of ${policy.maxAttempts}: it must be decided now.`,
    },
  ];
}

/** Whether no reviewer was ever given what was sent: it was at most returned, and is in no later attempt. */
export function wasNeverRead(claim: { status: ClaimStatus; attempt: number }): boolean {
  return claim.attempt <= 1 && isIn(['draft', 'submitted', 'returned'], claim.status);
}

/** Why an old claim cannot be opened again. */
export function refusalsToReopen(hasAnotherOpenClaim: boolean): Refusal[] {
  if (!hasAnotherOpenClaim) return [];
  return [
    { code: 'another_open_claim', detail: 'There is another open claim for the same course. Withdraw that one first.' },
  ];
}

/** How the actor stands to a learner's claim. Staff see every claim of the institution; a reviewer sees none here: what
 * is assigned is read through the assignment, while it is assigned. */
export type Stance = 'learner' | 'staff' | 'stranger';

export function stanceOf(actor: Pick<Actor, 'personId' | 'roles' | 'scopes' | 'kind'>, learnerId: string): Stance {
  if (actor.personId !== null && actor.personId === learnerId) return 'learner';
  return seesAllClaims(actor) ? 'staff' : 'stranger';
}

export function seesAllClaims(actor: Pick<Actor, 'roles' | 'scopes' | 'kind'>): boolean {
  if (actor.kind === 'system' || actor.scopes.includes('claims:read')) return true;
  return has(actor as Actor, 'coordinator', 'approver', 'registrar', 'admin', 'auditor');
}

function isIn<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}
