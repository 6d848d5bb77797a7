import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  adjacentAgreement,
  afterReadings,
  disagreements,
  exactAgreement,
  quadraticKappa,
  readingsAreIn,
  refusalsToCallThird,
  type Pair,
  type Reading,
} from './agreement.rules.js';

const reading = (change: Partial<Reading> = {}): Reading => ({
  outcome: 'full',
  credits: 300,
  courseId: null,
  levels: { depth: 2, breadth: 2 },
  ...change,
});

const by = (levels: number) => ({ outcomeDiffers: true, levels });

describe('what readings disagree on', () => {
  it('is nothing when outcome and levels are close', () => {
    expect(disagreements([reading(), reading({ levels: { depth: 3, breadth: 1 } })], by(2))).toEqual([]);
  });

  it('is the outcome: another recommendation, other credits, another course', () => {
    for (const other of [{ outcome: 'none' }, { credits: 200 }, { courseId: 'other' }]) {
      expect(disagreements([reading(), reading(other)], by(2))).toEqual([{ about: 'outcome', by: 0 }]);
    }
  });

  it('is each criterion that differs by as many levels as the policy says', () => {
    const other = reading({ levels: { depth: 0, breadth: 1 } });
    expect(disagreements([reading(), other], by(2))).toEqual([{ about: 'depth', by: 2 }]);
    expect(disagreements([reading(), other], by(1))).toEqual([
      { about: 'breadth', by: 1 },
      { about: 'depth', by: 2 },
    ]);
  });

  it('is nothing that the policy does not compare', () => {
    const other = reading({ outcome: 'none', levels: { depth: 0 } });
    expect(disagreements([reading(), other], { outcomeDiffers: false, levels: 0 })).toEqual([]);
    expect(disagreements([reading(), other], { outcomeDiffers: true, levels: 0 })).toEqual([
      { about: 'outcome', by: 0 },
    ]);
    expect(disagreements([reading(), other], { outcomeDiffers: false, levels: 2 })).toEqual([
      { about: 'depth', by: 2 },
    ]);
  });

  it('looks at the widest distance among three', () => {
    const readings = [0, 1, 2].map((depth) => reading({ levels: { depth } }));
    expect(disagreements(readings, by(2))).toEqual([{ about: 'depth', by: 2 }]);
  });
});

const level = fc.integer({ min: 0, max: 4 });
const strictness = fc.integer({ min: 1, max: 4 });
const readings = fc.array(
  fc.record<Reading>({
    outcome: fc.constantFrom('full', 'none'),
    credits: fc.constantFrom(0, 300),
    courseId: fc.constant(null),
    levels: fc.record({ depth: level, breadth: level }),
  }),
  { maxLength: 4 },
);

describe('disagreement, whatever the readings', () => {
  it('does not depend on their order, and a reading agrees with itself', () => {
    fc.assert(
      fc.property(readings, level, (given, levels) => {
        expect(disagreements([...given].reverse(), by(levels))).toEqual(disagreements(given, by(levels)));
        if (given[0]) expect(disagreements([given[0], given[0]], by(1))).toEqual([]);
      }),
    );
  });

  it('a stricter policy finds all that a laxer one finds', () => {
    fc.assert(
      fc.property(readings, strictness, strictness, (given, a, b) => {
        const strict = disagreements(given, by(Math.min(a, b)));
        expect(strict).toEqual(expect.arrayContaining(disagreements(given, by(Math.max(a, b)))));
      }),
    );
  });
});

const pairs = fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 40 });

describe('statistics of agreement', () => {
  it('fit a published example', () => {
    // Ratings of 1..3 by two readers, worked by hand: observed 8/10, expected 149/100 squared levels apart.
    const given: Pair[] = [
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 2],
      [3, 3],
      [3, 1],
      [2, 3],
      [1, 1],
      [3, 3],
      [2, 1],
    ];
    const byHand = () => {
      const observed = given.reduce((s, [a, b]) => s + (a - b) ** 2, 0) / given.length;
      let expected = 0;
      for (const [a] of given) for (const [, b] of given) expected += (a - b) ** 2 / given.length ** 2;
      return 1 - observed / expected;
    };
    expect(quadraticKappa(given)).toBeCloseTo(byHand(), 12);
    expect(exactAgreement(given)).toBe(0.6);
    expect(adjacentAgreement(given)).toBe(0.9);
  });

  it('are unknown without pairs, and kappa where everybody always says the same', () => {
    expect([exactAgreement([]), adjacentAgreement([]), quadraticKappa([])]).toEqual([null, null, null]);
    expect(
      quadraticKappa([
        [2, 2],
        [2, 2],
      ]),
    ).toBeNull();
  });

  it('kappa is the definition, at most 1, the same whoever is called first, and does not mind a shifted scale', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const kappa = quadraticKappa(given);
        let [observed, expected] = [0, 0];
        for (const [a, b] of given) observed += (a - b) ** 2 / given.length;
        for (const [a] of given) for (const [, b] of given) expected += (a - b) ** 2 / given.length ** 2;
        if (kappa === null) return expect(expected).toBeCloseTo(0, 9);
        expect(kappa).toBeCloseTo(1 - observed / expected, 9);
        expect(kappa).toBeLessThanOrEqual(1 + 1e-9);
        expect(quadraticKappa(given.map(([a, b]) => [b, a]))).toBeCloseTo(kappa, 9);
        expect(quadraticKappa(given.map(([a, b]) => [a + 3, b + 3]))).toBeCloseTo(kappa, 6);
        expect(quadraticKappa([...given].reverse())).toBeCloseTo(kappa, 9);
      }),
    );
  });

  it('exact agreement is never more than adjacent agreement', () => {
    fc.assert(
      fc.property(pairs, (given) => expect(exactAgreement(given)!).toBeLessThanOrEqual(adjacentAgreement(given)!)),
    );
  });
});

describe('what follows from the readings of a round', () => {
  const two = { round: 1, readings: 2, disagree: true, denial: false, thirdHasRead: false };
  const talk = { secondReadDenials: false, disagreement: 'discussion' } as const;
  const third = { secondReadDenials: true, disagreement: 'third_reader' } as const;

  it('is approval when there is nothing to settle', () => {
    expect(afterReadings({ ...two, disagree: false }, talk)).toBe('approval');
    expect(afterReadings({ ...two, readings: 1, disagree: false }, third)).toBe('approval');
    expect(afterReadings({ ...two, readings: 1, disagree: false, denial: true }, talk)).toBe('approval');
    expect(afterReadings({ ...two, round: 2, readings: 1, disagree: false, denial: true }, third)).toBe('approval');
  });

  it('is a second reading of a single denial where the policy says so', () => {
    expect(afterReadings({ ...two, readings: 1, disagree: false, denial: true }, third)).toBe('second_reading');
  });

  it('is a discussion or a third reader, as the policy says and as far as there can be one', () => {
    expect(afterReadings(two, talk)).toBe('discussion');
    expect(afterReadings(two, third)).toBe('third_reader');
    expect(afterReadings({ ...two, readings: 3 }, third)).toBe('discussion');
    expect(afterReadings({ ...two, round: 2 }, third)).toBe('discussion');
    expect(afterReadings({ ...two, readings: 3, thirdHasRead: true }, third)).toBe('approval');
  });
});

describe('a third reader', () => {
  const talk = { mode: 'discussion', round: 1, readings: 2 } as const;
  const why = (dispute: Parameters<typeof refusalsToCallThird>[0]) =>
    refusalsToCallThird(dispute).map(({ code }) => code);

  it('is called once, while two talk, in the first round', () => {
    expect(why(talk)).toEqual([]);
    expect(why(null)).toEqual(['settled']);
    expect(why({ ...talk, mode: 'third_reader' })).toEqual(['third_called']);
    expect(why({ ...talk, readings: 3 })).toEqual(['no_third_reader']);
    expect(why({ ...talk, round: 2 })).toEqual(['no_third_reader']);
  });
});

it('readings are in from the dispute on, and not while a review runs', () => {
  expect(['adjudication', 'approval', 'revision', 'decided'].every(readingsAreIn)).toBe(true);
  expect(['routing', 'in_review', 'info_requested'].some(readingsAreIn)).toBe(false);
});
