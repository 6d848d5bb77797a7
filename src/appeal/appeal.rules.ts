import { addBusinessDays, localDay, type Calendar } from '../kernel/calendar.js';
import type { Moves } from '../kernel/moves.js';
import type { Refusal } from '../kernel/refusal.js';

/*
 ** A request to look again.
 **
 **   filed ──accept──▶ accepted ──decide──▶ decided
 **     │ └──refuse──▶ refused       │
 **     └───────withdraw─────────────┴──▶ withdrawn
 **
 ** (1) One appeal at a time (also a constraint), and one for each decision, unless the learner took it back.
 ** (2) The decision that ends an appeal is final: there is no appeal against it.
 ** (3) The first decision stands, with its award, until the new one supersedes it.
 */
export const appealStatuses = ['filed', 'accepted', 'refused', 'decided', 'withdrawn'] as const;
export type AppealStatus = (typeof appealStatuses)[number];

export const appealMoves = {
  accept: { from: ['filed'], to: 'accepted' },
  refuse: { from: ['filed'], to: 'refused' },
  decide: { from: ['accepted'], to: 'decided' },
  withdraw: { from: ['filed', 'accepted'], to: 'withdrawn' },
} as const satisfies Moves<AppealStatus>;

export interface Appealable {
  status: string;
  decision: { decidedAt: Date; endsAppeal: boolean } | null;
  /** The appeals against this decision. */
  appeals: readonly { status: AppealStatus }[];
}

/** Why the learner cannot appeal now. Empty means that they can. `windowDays`: business days; 0 for no appeals at all. */
export function refusalsToAppeal(claim: Appealable, windowDays: number, calendar: Calendar, now: Date): Refusal[] {
  if (claim.status !== 'decided' || claim.decision === null) {
    return [{ code: 'not_decided', detail: 'There is no decision to appeal against.' }];
  }
  if (windowDays === 0) return [{ code: 'no_appeals', detail: 'The policy of this claim knows no appeals.' }];
  if (claim.decision.endsAppeal) {
    return [{ code: 'appeal_is_final', detail: 'This decision answers an appeal and is final.' }];
  }
  if (claim.appeals.some(({ status }) => ['filed', 'accepted'].includes(status))) {
    return [{ code: 'appeal_open', detail: 'Your appeal is being looked at.' }];
  }
  if (claim.appeals.some(({ status }) => ['refused', 'decided'].includes(status))) {
    return [{ code: 'appealed_before', detail: 'An appeal against this decision was answered already.' }];
  }
  const until = appealableUntil(claim.decision.decidedAt, windowDays, calendar);
  if (now > until) {
    return [{ code: 'window_closed', detail: `The time to appeal ended on ${localDay(until, calendar.timeZone)}.` }];
  }
  return [];
}

/**
 * Why this person cannot answer an appeal: nobody answers one against their own decision, as long as there is somebody
 * else who could.
 */
export function refusalsToAnswer(personId: string, about: { deciderId: string; another: boolean }): Refusal[] {
  if (personId !== about.deciderId || !about.another) return [];
  return [
    { code: 'decided_before', detail: 'You made the decision under appeal, so somebody else must answer the appeal.' },
  ];
}

/** The last instant at which this decision can be appealed. */
export function appealableUntil(decidedAt: Date, windowDays: number, calendar: Calendar): Date {
  return addBusinessDays(decidedAt, windowDays, calendar);
}
