import fc from 'fast-check';
import { keptOf } from './kept.rules.js';

const decided = (days: readonly number[], promised = 28) =>
  days.map((took, n) => ({ learnerId: `learner ${n}`, days: took, promised }));

test('says when half and when nine of ten came, and how many in time', () => {
  const days = [3, 9, 10, 11, 12, 14, 20, 26, 28, 40];
  expect(keptOf(decided(days), 10)).toEqual({ decided: 10, medianDays: 12, ninetyDays: 28, keptPercent: 90 });
});

test('tells nothing of few people, however many decisions they had', () => {
  const one = Array.from({ length: 50 }, () => ({ learnerId: 'one', days: 1, promised: 5 }));
  expect(keptOf(one, 10)).toBeNull();
  expect(keptOf(decided([1, 2, 3, 4, 5, 6, 7, 8, 9]), 10)).toBeNull();
  expect(keptOf([], 0)).toBeNull();
});

test('holds each decision against its own promise, and never says more than is true', () => {
  const days = fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 10, maxLength: 60 });
  fc.assert(
    fc.property(days, (pairs) => {
      const all = pairs.map(([took, promised], n) => ({ learnerId: `${n}`, days: took, promised }));
      const { keptPercent, medianDays, ninetyDays } = keptOf(all, 10)!;
      expect(keptPercent * all.length).toBeLessThanOrEqual(100 * pairs.filter(([took, by]) => took <= by).length);
      const within = (limit: number) => pairs.filter(([took]) => took <= limit).length / pairs.length;
      expect(within(medianDays)).toBeGreaterThanOrEqual(0.5);
      expect(within(ninetyDays)).toBeGreaterThanOrEqual(0.9);
    }),
  );
});
