import type { Actor } from '../../kernel/actor.js';
import { has } from '../../kernel/actor.js';
import type { Credits } from '../../kernel/credits.js';
import type { Moves } from '../../kernel/moves.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { Method, Notation } from '../../policy/policy.rules.js';

/*
 ** A line of the credit ledger, and how far the SIS has it (its posting).
 **
 **   waiting ──batch──▶ batched ──send──▶ sent ──accept──▶ posted
 **    │  ▲                │                └──refuse──▶ rejected ──batch──▶ batched
 **    │  └────discard─────┘                                │
 **    └────────────────drop──▶ dropped ◀───────drop────────┘
 **
 ** (1) What a line says never changes. A mistake is voided by a line of its own kind, and a new line is issued.
 ** (2) A claim has at most one live line: of kind `award` and not voided.
 ** (3) A void goes to the SIS if the SIS has what it voids. Otherwise both are dropped: the SIS never hears of them.
 ** (4) Credits are positive in both kinds; a void takes away what its award gave.
 */
export const postings = ['waiting', 'batched', 'sent', 'posted', 'rejected', 'dropped'] as const;
export type Posting = (typeof postings)[number];

export const postingMoves = {
  batch: { from: ['waiting', 'rejected'], to: 'batched' },
  discard: { from: ['batched'], to: 'waiting' },
  send: { from: ['batched'], to: 'sent' },
  accept: { from: ['sent'], to: 'posted' },
  refuse: { from: ['sent'], to: 'rejected' },
  drop: { from: ['waiting', 'rejected'], to: 'dropped' },
} as const satisfies Moves<Posting>;

/** What a decision says about credit, as the ledger reads it. */
export interface Decided {
  outcome: 'full' | 'reduced' | 'alternative' | 'none';
  credits: Credits;
  method: Method;
  /** The course credited, or null for a titled block. */
  courseId: string | null;
  courseCode: string | null;
  title: string;
  /** The term that the decision chose. */
  termCode: string;
  /** The local day of the decision. */
  decidedOn: string;
}

/** What a line says, for ever. */
export interface LineFacts extends Notation {
  credits: Credits;
  method: Method;
  courseId: string | null;
  courseCode: string | null;
  title: string;
  termCode: string;
  awardedOn: string;
}

/** The line that a decision opens under this notation, or null when it gives no credit. */
export function lineOf(decided: Decided, notation: Record<Method, Notation>): LineFacts | null {
  const { outcome, decidedOn, ...given } = decided;
  if (outcome === 'none' || given.credits <= 0) return null;
  return { ...given, awardedOn: decidedOn, ...notation[given.method] };
}

/** A line as the rules about voiding read it. */
export interface Voidable {
  kind: 'award' | 'void';
  voidedAt: Date | string | null;
  posting: Posting;
  learnerId: string;
}

const own = (line: Voidable, actor: Actor): Refusal[] =>
  line.learnerId === actor.personId
    ? [{ code: 'own_credit', detail: 'This is credit of your own, so another registrar must do it.' }]
    : [];

/** Why this person cannot void this line. A line under way may be voided; its void waits for the SIS's answer. */
export function refusalsToVoid(line: Voidable, actor: Actor): Refusal[] {
  return [
    ...(has(actor, 'registrar')
      ? []
      : [{ code: 'not_registrar', detail: 'Only the registrar may void a line of credit.' }]),
    ...own(line, actor),
    ...(line.kind === 'award'
      ? []
      : [{ code: 'is_void', detail: 'This line is itself a void. Issue the credit again instead.' }]),
    ...(line.voidedAt === null ? [] : [{ code: 'voided', detail: 'This line has been voided already.' }]),
  ];
}

/** What may be overridden for one line, by the registrar and with a reason: limits and doubts, never a row that no SIS takes. */
export const overridable = ['cap', 'duplicate', 'rejected_before', 'name_differs'] as const;
export type Overridable = (typeof overridable)[number];

export function refusalsToOverride(line: Voidable, actor: Actor): Refusal[] {
  return [
    ...(has(actor, 'registrar')
      ? []
      : [{ code: 'not_registrar', detail: 'Only the registrar may override a limit at release.' }]),
    ...own(line, actor),
    ...(line.kind === 'award' && line.voidedAt === null
      ? []
      : [{ code: 'voided', detail: 'This line is voided: there is nothing to let through.' }]),
    ...(['sent', 'posted'].includes(line.posting)
      ? [{ code: 'already_sent', detail: 'This line has gone to the SIS already.' }]
      : []),
  ];
}
