import { has, type Actor } from '../kernel/actor.js';
import type { Refusal } from '../kernel/refusal.js';
import type { SharedWordsFor } from '../policy/policy.rules.js';

/*
 ** Who is shown what the portfolios of two learners share.
 ** (1) A coordinator, and an approver where the policy says so. Never somebody who reads either claim, and never either learner.
 ** (2) It is a hint for a person: nothing here has a status, a score or a consequence, and no feature that routes, reads or
 **     decides may import this one (test/architecture.spec.ts).
 ** (3) What more than `mostLearners` learners sent says nothing about two of them: a template, a handout, a common phrase; and
 **     what several sent says less than what two did (worth.rules.ts).
 */
export const mostLearners = 5;

/** Hints shown of one claim, the most shared first; and passages of one hint. */
export const mostHints = 20;
export const mostPassages = 3;

export const dismissalReasons = ['template', 'same_source', 'same_employer', 'worked_together', 'other'] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

/** Whether this person is shown hints at all. */
export function mayCompare(actor: Pick<Actor, 'roles'>, shownTo: SharedWordsFor): boolean {
  if (shownTo === 'nobody') return false;
  return has(actor as Actor, 'coordinator', ...(shownTo === 'approvers_too' ? (['approver'] as const) : []));
}

/** Why a hint cannot be set aside so. */
export function refusalsToDismiss(reason: DismissalReason, note: string): Refusal[] {
  if (reason !== 'other' || note.trim() !== '') return [];
  return [{ code: 'no_note', detail: 'Say in a few words why this is fine.', about: 'note' }];
}
