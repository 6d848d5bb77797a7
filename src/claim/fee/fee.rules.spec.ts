import fc from 'fast-check';
import { claimStatuses, isOpen } from '../claim.rules.js';
import {
  invoiceNumber,
  refundableCents,
  refusalsToChargeAgain,
  refusalsToPayOnline,
  refusalsToRefund,
  refusalsToSettleFee,
  type Refundable,
} from './fee.rules.js';

const codes = (refusals: { code: string }[]) => refusals.map((r) => r.code);

it('a fee is settled once, and only where there is one', () => {
  expect(refusalsToSettleFee({ feeState: 'due' })).toEqual([]);
  expect(codes(refusalsToSettleFee({ feeState: 'none' }))).toEqual(['no_fee']);
  expect(codes(refusalsToSettleFee({ feeState: 'paid' }))).toEqual(['fee_settled']);
  expect(codes(refusalsToSettleFee({ feeState: 'waived' }))).toEqual(['fee_settled']);
});

it('no attempt is charged anew while an earlier one is due', () => {
  expect(codes(refusalsToChargeAgain({ feeState: 'due' }, 100))).toEqual(['fee_unsettled']);
  expect(refusalsToChargeAgain({ feeState: 'due' }, 0)).toEqual([]);
  for (const feeState of ['none', 'paid', 'waived'] as const) {
    expect(refusalsToChargeAgain({ feeState }, 100)).toEqual([]);
  }
});

describe('paying online', () => {
  it('is for a fee that is due, where the college takes it', () => {
    expect(refusalsToPayOnline({ status: 'submitted', feeState: 'due' }, true)).toEqual([]);
    expect(codes(refusalsToPayOnline({ status: 'submitted', feeState: 'due' }, false))).toEqual(['no_online_payment']);
    expect(codes(refusalsToPayOnline({ status: 'submitted', feeState: 'paid' }, true))).toEqual(['fee_settled']);
  });

  it('waits for the bank that is asked already', () => {
    expect(codes(refusalsToPayOnline({ status: 'submitted', feeState: 'due' }, true, true))).toEqual([
      'payment_pending',
    ]);
    expect(codes(refusalsToPayOnline({ status: 'submitted', feeState: 'waived' }, true, true))).toEqual([
      'fee_settled',
    ]);
  });

  it('is not for a claim that ended without being decided', () => {
    for (const status of claimStatuses) {
      const ended = !isOpen(status) && status !== 'decided';
      expect(codes(refusalsToPayOnline({ status, feeState: 'due' }, true))).toEqual(ended ? ['claim_closed'] : []);
    }
  });
});

describe('giving back', () => {
  it('is of payments, and of no more than is left', () => {
    const paid: Refundable = { kind: 'payment', cents: 12_500, refundedCents: 2_500 };
    expect(refusalsToRefund(paid, 10_000)).toEqual([]);
    expect(refusalsToRefund(paid, 10_001)).toEqual([
      { code: 'refund_too_much', detail: 'Of this payment $100.00 can be given back.', about: 'cents' },
    ]);
    expect(codes(refusalsToRefund({ ...paid, refundedCents: 12_500 }, 1))).toEqual(['refunded_before']);
    expect(codes(refusalsToRefund({ ...paid, kind: 'waiver' }, 1))).toEqual(['not_a_payment']);
  });

  it('never gives back more than came, in whatever steps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500_000 }),
        fc.array(fc.integer({ min: 1, max: 500_000 })),
        (cents, asked) => {
          const payment: Refundable = { kind: 'payment', cents, refundedCents: 0 };
          for (const one of asked) {
            if (refusalsToRefund(payment, one).length === 0) payment.refundedCents += one;
          }
          expect(refundableCents(payment)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

it('invoices are counted through the year', () => {
  expect(invoiceNumber(2026, 7)).toBe('2026-0007');
  expect(invoiceNumber(2026, 12_345)).toBe('2026-12345');
});
