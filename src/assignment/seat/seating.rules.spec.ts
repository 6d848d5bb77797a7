import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seats, type AssignmentStatus, assignmentStatuses } from './assignment.rules.js';
import {
  askedBefore,
  isSampled,
  obstaclesOf,
  overridable,
  rank,
  seatsFor,
  vacant,
  whyNot,
  whyNotAsked,
  whyNotEvenByHand,
  type Reviewer,
  type Routable,
} from './seating.rules.js';

const today = '2026-03-10';
const policy = { trainingRequired: true };
const grace: Reviewer = {
  personId: 'grace',
  active: true,
  expertise: ['nursing'],
  trainedUntil: '2026-12-31',
  leaves: [],
  capacity: 3,
  open: 1,
  conflicts: [],
  kept: 4,
  late: 0,
  lastSeatedAt: null,
};
const submission: Routable = {
  learnerId: 'mary',
  subjectId: 'nursing',
  readers: [],
  declinedBy: [],
  earlierReaders: [],
  seat: 'first',
};
const codes = (reviewer: Partial<Reviewer>, about: Partial<Routable> = {}, by = policy) =>
  whyNot({ ...grace, ...reviewer }, { ...submission, ...about }, by, today).map(({ code }) => code);

describe('why a reviewer cannot take a seat', () => {
  it('says nothing about one who can', () => expect(codes({})).toEqual([]));

  it.each<[string, Partial<Reviewer>, Partial<Routable>]>([
    ['not_active', { active: false }, {}],
    ['own_claim', { personId: 'mary' }, {}],
    ['conflict', { conflicts: ['mary'] }, {}],
    ['no_expertise', { expertise: ['welding'] }, {}],
    ['not_trained', { trainedUntil: null }, {}],
    ['training_lapsed', { trainedUntil: '2026-03-09' }, {}],
    ['already_seated', {}, { readers: ['grace'] }],
    ['earlier_reader', {}, { seat: 'appeal', earlierReaders: ['grace'] }],
    ['declined_before', {}, { declinedBy: ['grace'] }],
    ['on_leave', { leaves: [{ fromOn: '2026-03-10', untilOn: '2026-03-10' }] }, {}],
    ['at_capacity', { open: 3 }, {}],
    ['at_capacity', { open: 0, capacity: 0 }, {}],
  ])('names %s', (code, reviewer, about) => expect(codes(reviewer, about)).toEqual([code]));

  it('lets the last day of training count, and the days around a leave', () => {
    expect(codes({ trainedUntil: today })).toEqual([]);
    expect(codes({ leaves: [{ fromOn: '2026-03-11', untilOn: '2026-03-20' }] })).toEqual([]);
    expect(codes({ leaves: [{ fromOn: '2026-03-01', untilOn: '2026-03-09' }] })).toEqual([]);
  });

  it('asks for no training where the policy does not', () => {
    expect(codes({ trainedUntil: null }, {}, { trainingRequired: false })).toEqual([]);
  });

  it('lets an earlier reader read a new attempt', () => {
    expect(codes({}, { earlierReaders: ['grace'] })).toEqual([]);
  });

  it('lets a coordinator set aside capacity, leave and an earlier decline, with a reason, and nothing else', () => {
    const all = whyNot(
      { ...grace, personId: 'mary', active: false, expertise: [], trainedUntil: null, open: 9, conflicts: ['mary'] },
      { ...submission, seat: 'appeal', readers: ['mary'], earlierReaders: ['mary'], declinedBy: ['mary'] },
      policy,
      today,
    );
    expect(whyNotEvenByHand(all, null)).toHaveLength(all.length);
    expect(whyNotEvenByHand(all, '  ')).toHaveLength(all.length);
    const left = whyNotEvenByHand(all, 'Nobody else knows the field.').map(({ code }) => code);
    expect(left).toEqual(all.map(({ code }) => code).filter((code) => !overridable.includes(code)));
    expect(left).toEqual(
      expect.arrayContaining(['own_claim', 'conflict', 'no_expertise', 'not_trained', 'earlier_reader']),
    );
  });
});

const person = fc.constantFrom('ann', 'bob', 'cho', 'dee', 'eve', 'mary');
const day = fc.constantFrom('2026-03-09', '2026-03-10', '2026-03-11');
const reviewers = fc.record<Reviewer>({
  personId: person,
  active: fc.boolean(),
  expertise: fc.subarray(['nursing', 'welding']),
  trainedUntil: fc.option(day),
  leaves: fc.array(fc.record({ fromOn: day, untilOn: day }), { maxLength: 2 }),
  capacity: fc.nat(4),
  open: fc.nat(4),
  conflicts: fc.array(person, { maxLength: 2 }),
  kept: fc.nat(9),
  late: fc.nat(9),
  lastSeatedAt: fc.option(fc.date({ noInvalidDate: true })),
});
const routables = fc.record<Routable>({
  learnerId: person,
  subjectId: fc.constantFrom('nursing', 'welding'),
  readers: fc.array(person, { maxLength: 2 }),
  declinedBy: fc.array(person, { maxLength: 2 }),
  earlierReaders: fc.array(person, { maxLength: 2 }),
  seat: fc.constantFrom(...seats),
});

describe('seating, whatever the people', () => {
  it('never finds an ineligible reviewer eligible', () => {
    fc.assert(
      fc.property(reviewers, routables, (reviewer, routable) => {
        if (whyNot(reviewer, routable, policy, today).length > 0) return;
        expect(reviewer.active).toBe(true);
        expect(reviewer.personId).not.toBe(routable.learnerId);
        expect(reviewer.conflicts).not.toContain(routable.learnerId);
        expect(reviewer.expertise).toContain(routable.subjectId);
        expect(reviewer.trainedUntil! >= today).toBe(true);
        expect(reviewer.open).toBeLessThan(reviewer.capacity);
        expect(routable.readers).not.toContain(reviewer.personId);
        if (routable.seat === 'appeal') expect(routable.earlierReaders).not.toContain(reviewer.personId);
      }),
    );
  });

  it('no reason opens what must stay shut', () => {
    fc.assert(
      fc.property(reviewers, routables, fc.string({ minLength: 1 }), (reviewer, routable, reason) => {
        if (whyNotEvenByHand(whyNot(reviewer, routable, policy, today), reason).length > 0) return;
        expect(reviewer.personId).not.toBe(routable.learnerId);
        expect(reviewer.conflicts).not.toContain(routable.learnerId);
        expect(reviewer.expertise).toContain(routable.subjectId);
        expect(reviewer.trainedUntil! >= today).toBe(true);
      }),
    );
  });

  const candidates = fc.uniqueArray(
    reviewers
      .filter(({ capacity, open }) => open < capacity)
      .chain((r) => fc.boolean().map((knowsTheClaim) => ({ ...r, knowsTheClaim }))),
    { selector: ({ personId }) => personId, maxLength: 6 },
  );

  it('asks in the same order however the candidates come', () => {
    fc.assert(
      fc.property(candidates, fc.infiniteStream(fc.nat()), (given, keys) => {
        const shuffled = given.map((c) => ({ c, key: keys.next().value })).sort((a, b) => a.key - b.key);
        expect(rank(shuffled.map(({ c }) => c))).toEqual(rank(given));
      }),
    );
  });

  it('never asks somebody earlier because they have more to do', () => {
    fc.assert(
      fc.property(candidates, fc.nat(5), fc.integer({ min: 1, max: 5 }), (given, nth, more) => {
        const one = given[nth];
        if (!one) return;
        const place = (of: typeof given) => rank(of).findIndex(({ personId }) => personId === one.personId);
        const loaded = given.map((c) => (c === one ? { ...c, open: c.open + more } : c));
        expect(place(loaded)).toBeGreaterThanOrEqual(place(given));
      }),
    );
  });

  it('asks the one with the lighter share first, then the punctual, then the one who waited longest', () => {
    const base = { ...grace, knowsTheClaim: false };
    const names = (...given: (Partial<Reviewer> & { knowsTheClaim?: boolean })[]) =>
      rank(given.map((g) => ({ ...base, ...g }))).map(({ personId }) => personId);
    expect(names({ personId: 'a', open: 1, capacity: 2 }, { personId: 'b', open: 2, capacity: 8 })).toEqual(['b', 'a']);
    expect(names({ personId: 'a', late: 3 }, { personId: 'b' })).toEqual(['b', 'a']);
    expect(names({ personId: 'a', lastSeatedAt: new Date(9) }, { personId: 'b', lastSeatedAt: new Date(8) })).toEqual([
      'b',
      'a',
    ]);
    expect(names({ personId: 'a' }, { personId: 'b', open: 2, knowsTheClaim: true })).toEqual(['b', 'a']);
    expect(names({ personId: 'b' }, { personId: 'a' })).toEqual(['a', 'b']);
  });
});

describe('how many seats', () => {
  it('are as many as the policy says, and one more for a single reading in the sample', () => {
    expect(seatsFor({ reviewers: 1, samplePercent: 0 }, 'x')).toEqual(['first']);
    expect(seatsFor({ reviewers: 1, samplePercent: 100 }, 'x')).toEqual(['first', 'sample']);
    expect(seatsFor({ reviewers: 2, samplePercent: 100 }, 'x')).toEqual(['first', 'second']);
    expect(seatsFor({ reviewers: 3, samplePercent: 0 }, 'x')).toEqual(['first', 'second', 'third']);
  });

  it('the draw is the same every time and comes to the percentage', () => {
    const drawn = Array.from({ length: 4000 }, (_, n) => isSampled(`submission ${n}`, 10)).filter(Boolean).length;
    expect(drawn).toBeGreaterThan(320);
    expect(drawn).toBeLessThan(480);
    fc.assert(
      fc.property(fc.uuid(), fc.nat(100), fc.nat(100), (id, a, b) => {
        expect(isSampled(id, a)).toBe(isSampled(id, a));
        if (isSampled(id, Math.min(a, b))) expect(isSampled(id, Math.max(a, b))).toBe(true);
        expect(isSampled(id, 0)).toBe(false);
        expect(isSampled(id, 100)).toBe(true);
      }),
    );
  });

  it('a seat is vacant unless somebody was asked, reads or has read', () => {
    const taken = (...statuses: AssignmentStatus[]) => statuses.map((status) => ({ seat: 'first' as const, status }));
    for (const status of assignmentStatuses) {
      const held = ['offered', 'accepted', 'completed'].includes(status);
      expect(vacant(['first'], taken(status))).toEqual(held ? [] : ['first']);
    }
    expect(vacant(['first', 'first'], taken('offered', 'declined'))).toEqual(['first']);
  });
});

describe('why somebody is asked for no reading at all', () => {
  const asked = (reviewer: Partial<Reviewer>, by = policy) =>
    whyNotAsked({ ...grace, ...reviewer }, by, today).map(({ code }) => code);

  it('is nothing about one who can be asked', () => expect(asked({})).toEqual([]));

  it.each<[string, Partial<Reviewer>]>([
    ['no_expertise', { expertise: [] }],
    ['not_trained', { trainedUntil: null }],
    ['training_lapsed', { trainedUntil: '2026-03-09' }],
    ['on_leave', { leaves: [{ fromOn: '2026-03-10', untilOn: '2026-03-10' }] }],
    ['at_capacity', { open: 3 }],
  ])('names %s, about nobody else', (code, reviewer) => {
    expect(asked(reviewer)).toEqual([code]);
    expect(whyNotAsked({ ...grace, ...reviewer }, policy, today)[0]).not.toHaveProperty('about');
  });

  it('asks for no training where the policy does not', () => {
    expect(asked({ trainedUntil: null }, { trainingRequired: false })).toEqual([]);
  });
});
describe('what puts one candidate before another', () => {
  const other = { ...grace, knowsTheClaim: false };
  const first = (over: Partial<typeof other>) => askedBefore({ ...other, ...over }, { ...other, personId: 'harry' });

  it('is the first of the reasons of the order that tells them apart', () => {
    expect(first({ knowsTheClaim: true, open: 3 })).toBe('knows_the_claim');
    expect(first({ open: 0, kept: 0, late: 9 })).toBe('lighter_load');
    expect(first({ kept: 9 })).toBe('keeps_dates');
    expect(first({ lastSeatedAt: new Date(0) })).toBe('id');
    expect(first({})).toBe('id');
    expect(askedBefore(other, { ...other, personId: 'harry', lastSeatedAt: new Date(1) })).toBe('longer_without');
  });
});

it('what stands in the way is counted once for each reviewer, the most frequent first', () => {
  const no = (...codes: string[]) => codes.map((code) => ({ code, detail: '' }));
  expect(obstaclesOf([no('on_leave', 'at_capacity'), no('on_leave', 'on_leave'), no('conflict'), no()])).toEqual([
    { code: 'on_leave', reviewers: 2 },
    { code: 'at_capacity', reviewers: 1 },
    { code: 'conflict', reviewers: 1 },
  ]);
});
