import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quadraticKappa } from '../../evaluation/adjudication/agreement.rules.js';
import { gwet, identity, quadratic, strengthOf, type Choice } from './gwet.rules.js';

const pairs = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 40 });

/** So many pairs of each kind. */
const table = (counts: readonly (readonly number[])[]): Choice[] =>
  counts.flatMap((row, a) => row.flatMap((n, b) => Array.from({ length: n }, (): Choice => [a, b])));

describe('Gwet’s coefficient', () => {
  it('stays at 0.94 where kappa falls to -0.02, in Gwet’s own example of 125 subjects', () => {
    const given = table([
      [118, 5],
      [2, 0],
    ]);
    expect(quadraticKappa(given)).toBeCloseTo(-0.0234, 4);
    expect(gwet(given, 2, identity)).toBeCloseTo(0.9408, 4);
  });

  it('is 1 where all agree, whatever they choose, and has no value without pairs or choice', () => {
    expect(gwet([[1, 1], [1, 1]], 4, quadratic(4))).toBe(1); // prettier-ignore
    expect(gwet([[0, 0], [3, 3]], 4, quadratic(4))).toBe(1); // prettier-ignore
    expect(gwet([], 4, quadratic(4))).toBeNull();
    expect(gwet([[0, 0]], 1, identity)).toBeNull();
  });

  it('takes a near miss for less than a far one', () => {
    const near: Choice[] = [[0, 0], [3, 3], [1, 2]]; // prettier-ignore
    const far: Choice[] = [[0, 0], [3, 3], [0, 3]]; // prettier-ignore
    expect(gwet(near, 4, quadratic(4))!).toBeGreaterThan(gwet(far, 4, quadratic(4))!);
  });

  it('is at most 1, the same for either order of readers and of levels', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const value = gwet(given, 4, quadratic(4))!;
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
        expect(
          gwet(
            given.map(([a, b]): Choice => [b, a]),
            4,
            quadratic(4),
          ),
        ).toBeCloseTo(value, 9);
        expect(
          gwet(
            given.map(([a, b]): Choice => [3 - a, 3 - b]),
            4,
            quadratic(4),
          ),
        ).toBeCloseTo(value, 9);
      }),
    );
  });

  it('with weights of 0 and 1 and two levels is the one for names', () => {
    const two = fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { minLength: 1 });
    fc.assert(
      fc.property(two, (given) => expect(gwet(given, 2, quadratic(2))).toBeCloseTo(gwet(given, 2, identity)!, 9)),
    );
  });
});

it('a coefficient has a word', () => {
  expect([-0.3, 0.2, 0.21, 0.5, 0.61, 0.81, 1].map(strengthOf)).toEqual([
    'poor', 'poor', 'fair', 'moderate', 'good', 'very_good', 'very_good',
  ]); // prettier-ignore
});
