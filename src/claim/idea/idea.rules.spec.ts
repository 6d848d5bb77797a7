import fc from 'fast-check';
import { casesToTell, claimable, currentProgram, refusalsToStart, savingOf, usualDays } from './idea.rules.js';

const course = { active: true, creditsMin: 300, credits: 300, outcomes: 2 };

describe('how long a claim takes', () => {
  it('is not told from fewer than five', () => {
    expect(usualDays([3, 4, 5, 6])).toBeNull();
    expect(usualDays([9, 1, 5, 3, 7])).toBe(5);
    expect(usualDays([1, 2, 3, 4, 5, 6])).toBe(4);
  });

  it('is no shorter than half of them and no longer than the other half', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: casesToTell, maxLength: 40 }), (days) => {
        const usual = usualDays(days)!;
        expect(days.filter((d) => d <= usual).length * 2).toBeGreaterThanOrEqual(days.length);
        expect(days.filter((d) => d >= usual - 1).length * 2).toBeGreaterThanOrEqual(days.length);
      }),
    );
  });
});

describe('a claim can be started', () => {
  it('for a course that carries credit and is not claimed already', () => {
    expect(refusalsToStart(course, null)).toEqual([]);
    expect(refusalsToStart(course, 'c1')).toMatchObject([{ code: 'another_open_claim', about: 'c1' }]);
    expect(refusalsToStart({ ...course, active: false }, null)).toMatchObject([{ code: 'inactive_course' }]);
  });

  it('whatever the catalogue says is read by the same rule as starting', () => {
    expect(claimable({ active: true, creditsMin: '1.00', credits: '3.00', outcomes: ['o'] })).toEqual({
      active: true,
      creditsMin: 100,
      credits: 300,
      outcomes: 1,
    });
  });
});

describe('what claims could save', () => {
  it('is tuition by credit, the fees beside it, and weeks of half-time study', () => {
    expect(savingOf([{ credits: 300, fee: 12_500 }], 39_000)).toEqual({
      credits: 300,
      tuitionCents: 117_000,
      tuitionCentsPerCredit: 39_000,
      feeCents: 12_500,
      weeks: 7,
    });
  });

  it('is not told without a tuition, or without credits', () => {
    expect(savingOf([{ credits: 300, fee: 0 }], null)).toBeNull();
    expect(savingOf([], 39_000)).toBeNull();
  });

  it('is the same for one claim as for its parts, to the cent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 1000 }),
        (list, hundreds) => {
          const asked = list.map((n) => ({ credits: (n + 1) * 100, fee: n }));
          const tuition = hundreds * 100;
          const apart = asked.map((one) => savingOf([one], tuition)!);
          const together = savingOf(asked, tuition)!;
          expect(together.tuitionCents).toBe(apart.reduce((sum, s) => sum + s.tuitionCents, 0));
          expect(together.feeCents).toBe(apart.reduce((sum, s) => sum + s.feeCents, 0));
        },
      ),
    );
  });
});

test('limits are counted by the program that is studied now', () => {
  expect(currentProgram([{ endedOn: '2024-01-01' }])).toBeNull();
  expect(
    currentProgram([
      { id: 'a', endedOn: null },
      { id: 'b', endedOn: null },
    ]),
  ).toMatchObject({ id: 'a' });
});
