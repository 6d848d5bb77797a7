import fc from 'fast-check';
import { defaultKnobs } from './default.rules.js';
import { feeFor, type ClaimedFacts } from './fee.rules.js';
import type { FeeRule } from './policy.rules.js';

const threeCredits: ClaimedFacts = { creditsClaimed: 300, courses: 1, attempt: 1, firstOfLearner: true };
const rule = (fee: Partial<FeeRule>) => ({ fee: { ...defaultKnobs.fee, ...fee } });
const bands = [
  { creditsUpTo: '3.00', cents: 12_500 },
  { creditsUpTo: '12.00', cents: 30_000 },
];

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe('the fee of a claim', () => {
  it.each<[string, Partial<FeeRule>, Partial<ClaimedFacts>, number]>([
    ['nothing by default', {}, {}, 0],
    ['the same for each claim', { basis: 'per_claim', cents: 12_500 }, { creditsClaimed: 900 }, 12_500],
    ['by course', { basis: 'per_course', cents: 15_000 }, { courses: 2 }, 30_000],
    ['by credit claimed', { basis: 'per_credit_claimed', cents: 5_000 }, { creditsClaimed: 150 }, 7_500],
    [
      'by credit claimed, half a cent rounded up',
      { basis: 'per_credit_claimed', cents: 1 },
      { creditsClaimed: 150 },
      2,
    ],
    ['once for a learner', { basis: 'flat', cents: 9_900 }, {}, 9_900],
    ['once for a learner, so not again', { basis: 'flat', cents: 9_900 }, { firstOfLearner: false }, 0],
    ['by band, the limit included', { basis: 'bands', bands }, {}, 12_500],
    ['by band, just above the limit', { basis: 'bands', bands }, { creditsClaimed: 301 }, 30_000],
    ['by band, above the last', { basis: 'bands', bands }, { creditsClaimed: 5_000 }, 30_000],
    ['nothing for a later attempt', { basis: 'per_claim', cents: 12_500 }, { attempt: 2 }, 0],
    ['again for a later attempt', { basis: 'per_claim', cents: 1, laterAttempts: 'charged' }, { attempt: 2 }, 1],
  ])('is %s', (_, fee, claimed, cents) => expect(feeFor(rule(fee), { ...threeCredits, ...claimed })).toBe(cents));

  it('cannot be told what was awarded', () => {
    const onlyWhatWasClaimed: Same<keyof ClaimedFacts, 'creditsClaimed' | 'courses' | 'attempt' | 'firstOfLearner'> =
      true;
    // @ts-expect-error: the compiler refuses any fact about the outcome (CAEL standard 8)
    const withOutcome: ClaimedFacts = { ...threeCredits, creditsAwarded: 300 };
    expect(onlyWhatWasClaimed).toBe(true);
    expect(feeFor(rule({ basis: 'per_claim', cents: 5 }), withOutcome)).toBe(
      feeFor(rule({ basis: 'per_claim', cents: 5 }), threeCredits),
    );
  });

  it('never falls when more is claimed, and is whole cents', () => {
    const fees = fc.constantFrom<Partial<FeeRule>>(
      { basis: 'per_claim', cents: 12_500 },
      { basis: 'per_credit_claimed', cents: 3_333 },
      { basis: 'bands', bands },
    );
    fc.assert(
      fc.property(fees, fc.nat(5_000), fc.nat(5_000), (fee, credits, more) => {
        const less = feeFor(rule(fee), { ...threeCredits, creditsClaimed: credits });
        expect(Number.isSafeInteger(less)).toBe(true);
        expect(feeFor(rule(fee), { ...threeCredits, creditsClaimed: credits + more })).toBeGreaterThanOrEqual(less);
      }),
    );
  });
});
