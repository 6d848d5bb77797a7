import type { Refusal } from '../../kernel/refusal.js';
import { isOpen, type ClaimStatus } from '../claim.rules.js';

/*
 ** The fee of a claim, once sending fixed it (src/policy/fee.rules.ts).
 **   none        due ──pay──▶ paid      and what was paid can be given back
 **                └──waive─▶ waived
 **   A new attempt begins anew: due again where it is charged, none where it is free. What is due stays due.
 ** (1) The amount was fixed before anybody read the claim, and nothing here can read what was decided or awarded.
 ** (2) Money that came is never forgotten: what comes for a settled fee is kept as a surplus, to be given back.
 ** (3) No more goes back than came.
 ** (4) A claim owes one fee at a time: while one is due, no attempt is charged anew.
 */
export const feeStates = ['none', 'due', 'paid', 'waived'] as const;
export type FeeState = (typeof feeStates)[number];

/** Why a fee is let go. `unread`: nobody had begun to look at the claim when it ended; the product says so itself. */
export const waiverCategories = ['military', 'hardship', 'employer', 'scholarship', 'other'] as const;
export type WaiverCategory = (typeof waiverCategories)[number] | 'unread';

export interface FeeOwing {
  status: ClaimStatus;
  feeState: FeeState;
}

/** Why no payment or waiver can be recorded. */
export function refusalsToSettleFee({ feeState }: Pick<FeeOwing, 'feeState'>): Refusal[] {
  return {
    none: [{ code: 'no_fee', detail: 'There is no fee on this claim.' }],
    due: [],
    paid: [{ code: 'fee_settled', detail: 'The fee has been paid.' }],
    waived: [{ code: 'fee_settled', detail: 'The fee has been waived.' }],
  }[feeState];
}

/** Why an attempt that costs `cents` anew cannot be sent: what an earlier one cost is settled first. */
export function refusalsToChargeAgain({ feeState }: Pick<FeeOwing, 'feeState'>, cents: number): Refusal[] {
  if (feeState !== 'due' || cents === 0) return [];
  const detail = 'Pay the fee of your last attempt first, or ask the college to waive it. Then you can send this one.';
  return [{ code: 'fee_unsettled', detail }];
}

/**
 * Why the learner cannot pay online now. `taken`: the college has an account with a payment provider. `pending`: a bank is
 * still asked for a payment of this fee.
 */
export function refusalsToPayOnline(claim: FeeOwing, taken: boolean, pending = false): Refusal[] {
  return [
    ...refusalsToSettleFee(claim),
    ...(isOpen(claim.status) || claim.status === 'decided'
      ? []
      : [{ code: 'claim_closed', detail: 'This claim has ended. Ask the college before you pay for it.' }]),
    ...(pending && claim.feeState === 'due'
      ? [{ code: 'payment_pending', detail: 'Your bank is still at work on your payment. You need not pay again.' }]
      : []),
    ...(taken
      ? []
      : [{ code: 'no_online_payment', detail: 'This college takes no payment here. Ask it how to pay the fee.' }]),
  ];
}

export interface Refundable {
  kind: 'payment' | 'waiver';
  cents: number;
  /** What went back or is on its way; what failed does not count. */
  refundedCents: number;
}

/** What of a payment can still be given back, in cents. */
export function refundableCents({ kind, cents, refundedCents }: Refundable): number {
  return kind === 'payment' ? cents - refundedCents : 0;
}

/** Why so many cents of a payment cannot be given back. */
export function refusalsToRefund(payment: Refundable, cents: number): Refusal[] {
  if (payment.kind !== 'payment') return [{ code: 'not_a_payment', detail: 'A waiver brought no money to give back.' }];
  const left = refundableCents(payment);
  if (left === 0) return [{ code: 'refunded_before', detail: 'All of this payment was given back already.' }];
  if (cents <= left) return [];
  const most = `$${(left / 100).toFixed(2)}`;
  return [{ code: 'refund_too_much', detail: `Of this payment ${most} can be given back.`, about: 'cents' }];
}

/** The number of an institution's nth invoice of a year: "2026-0007". */
export function invoiceNumber(year: number, nth: number): string {
  return `${year}-${String(nth).padStart(4, '0')}`;
}
