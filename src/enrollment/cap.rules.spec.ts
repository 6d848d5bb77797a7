import fc from 'fast-check';
import { necheShortCredentials } from '../policy/default.rules.js';
import { methods, type CapRule } from '../policy/policy.rules.js';
import { refusalsByCaps, roomUnder, type CappedProgram, type HeldCredit } from './cap.rules.js';

const certificate: CappedProgram = { id: 'p1', title: 'Certificate', credits: 3000 };
const degree: CappedProgram = { id: 'p2', title: 'Degree', credits: 6000 };
const line = (change: Partial<HeldCredit> = {}): HeldCredit => ({
  credits: 300,
  method: 'portfolio',
  resident: false,
  programId: 'p1',
  subjectCode: 'BUS',
  ...change,
});
const cap = (change: Partial<CapRule>): CapRule => ({
  ...necheShortCredentials,
  percentOfProgram: null,
  appliesToProgramCreditsAtMost: null,
  ...change,
});
const refused = (...asked: Parameters<typeof refusalsByCaps>) => refusalsByCaps(...asked).map((r) => r.about);

describe('25% of a credential of 30 credits or fewer (NECHE)', () => {
  const caps = [necheShortCredentials];
  it('lets exactly 25% through', () => {
    expect(refused(caps, certificate, [line()], line({ credits: 450 }))).toEqual([]);
  });
  it('refuses a hundredth more, and says the numbers', () => {
    expect(refusalsByCaps(caps, certificate, [line()], line({ credits: 451 }))).toEqual([
      expect.objectContaining({
        code: 'over_limit',
        about: 'neche-25-percent',
        detail: expect.stringContaining('the limit is 7.5 credits, 3 are held and 4.51 would be added'),
      }),
    ]);
  });
  it('does not touch a longer credential', () => {
    expect(refused(caps, degree, [], line({ credits: 6000, programId: 'p2' }))).toEqual([]);
    expect(refused(caps, { ...certificate, credits: 3001 }, [], line({ credits: 3000 }))).toEqual([]);
  });
  it('does not count what was taken here, transferred, or for another program', () => {
    const other = [line({ method: 'course' }), line({ method: 'transfer' }), line({ programId: 'p2' })];
    expect(refused(caps, certificate, other, line({ credits: 750 }))).toEqual([]);
  });
  it('counts history that names no program', () => {
    expect(refused(caps, certificate, [line({ programId: null })], line({ credits: 750 }))).toHaveLength(1);
  });
  it('has nothing to bind to without a program', () => {
    expect(refused(caps, null, [], line({ credits: 3000 }))).toEqual([]);
  });
});

describe('limits', () => {
  it('by method count that method only', () => {
    const rule = [cap({ scope: 'method', method: 'military', creditsMax: '6.00' })];
    const held = [line({ method: 'military', credits: 600 })];
    expect(refused(rule, degree, held, line())).toEqual([]);
    expect(refused(rule, degree, held, line({ method: 'military' }))).toHaveLength(1);
  });
  it('of the institution count every program', () => {
    const rule = [cap({ scope: 'institution', creditsMax: '6.00' })];
    expect(refused(rule, null, [line({ programId: 'p2' })], line({ credits: 301 }))).toHaveLength(1);
  });
  it('of a unit count each subject by itself, or one subject alone', () => {
    const each = [cap({ scope: 'unit', creditsMax: '3.00' })];
    const business = [cap({ scope: 'unit', creditsMax: '3.00', subjectCode: 'BUS' })];
    expect(refused(each, degree, [line()], line({ subjectCode: 'IT' }))).toEqual([]);
    expect(refused(each, degree, [line({ subjectCode: 'IT' })], line({ subjectCode: 'IT' }))).toHaveLength(1);
    expect(refused(business, degree, [line({ subjectCode: 'bus' })], line())).toHaveLength(1);
    expect(refused(business, degree, [line({ subjectCode: 'IT' })], line({ subjectCode: 'IT' }))).toEqual([]);
    expect(refused(each, degree, [line({ subjectCode: null })], line({ subjectCode: null, credits: 900 }))).toEqual([]);
  });
  it('on what is not earned in residence count transfer too', () => {
    const rule = [cap({ counts: 'not_resident', percentOfProgram: 75 })];
    const held = [line({ method: 'transfer', credits: 4200, programId: 'p2' })];
    expect(refused(rule, degree, held, line({ programId: 'p2' }))).toEqual([]);
    expect(refused(rule, degree, held, line({ programId: 'p2', credits: 301 }))).toHaveLength(1);
    expect(refused(rule, degree, held, line({ programId: 'p2', credits: 900, resident: true }))).toEqual([]);
  });
  it('take the smaller of credits and percent', () => {
    const rule = [cap({ creditsMax: '6.00', percentOfProgram: 25 })];
    expect(refused(rule, degree, [], line({ programId: 'p2', credits: 601 }))).toHaveLength(1);
    expect(refused(rule, certificate, [], line({ credits: 600 }))).toEqual([]);
  });
});

describe('whatever the limits', () => {
  const lines = fc.record({
    credits: fc.nat(1500),
    method: fc.constantFrom<string>(...methods, 'course', 'transfer'),
    resident: fc.boolean(),
    programId: fc.constantFrom('p1', 'p2', null),
    subjectCode: fc.constantFrom('BUS', 'IT', null),
  });
  const caps = fc.array(
    fc.record<CapRule>({
      id: fc.uuid(),
      label: fc.constant('A limit'),
      source: fc.constant('A source'),
      scope: fc.constantFrom('program', 'institution', 'method', 'unit'),
      counts: fc.constantFrom('prior_learning', 'not_resident'),
      method: fc.constantFrom(...methods, null),
      subjectCode: fc.constantFrom('BUS', null),
      creditsMax: fc.constantFrom('3.00', '7.50', '30.00', null),
      percentOfProgram: fc.option(fc.integer({ min: 1, max: 100 })),
      appliesToProgramCreditsAtMost: fc.constantFrom('30.00', null),
    }),
    { maxLength: 4 },
  );
  const programs = fc.constantFrom(certificate, degree, null);

  it('the order of what is held does not matter', () => {
    fc.assert(
      fc.property(caps, programs, fc.array(lines), lines, (rules, program, held, asked) => {
        const sorted = [...held].sort((a, b) => a.credits - b.credits);
        expect(refusalsByCaps(rules, program, sorted, asked)).toEqual(refusalsByCaps(rules, program, held, asked));
      }),
    );
  });

  it('more credit never takes a refusal away', () => {
    fc.assert(
      fc.property(caps, programs, fc.array(lines), lines, lines, (rules, program, held, asked, more) => {
        const before = refused(rules, program, held, asked);
        expect(refused(rules, program, [...held, more], asked)).toEqual(expect.arrayContaining(before));
        expect(refused(rules, program, held, { ...asked, credits: asked.credits + more.credits })).toEqual(
          expect.arrayContaining(before),
        );
      }),
    );
  });

  it('exactly the percentage is let through and a hundredth of a credit more is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 200 }), (percent, hundred) => {
        const program = { ...degree, credits: hundred * 100 };
        const rule = [cap({ percentOfProgram: percent })];
        expect(refused(rule, program, [], line({ programId: 'p2', credits: hundred * percent }))).toEqual([]);
        expect(refused(rule, program, [], line({ programId: 'p2', credits: hundred * percent + 1 }))).toHaveLength(1);
      }),
    );
  });
});

describe('the room that limits leave', () => {
  it('is what the limit lets through less what is held, and never below zero', () => {
    expect(roomUnder([necheShortCredentials], certificate, [line()])).toMatchObject([
      { id: 'neche-25-percent', limit: 750, held: 300, left: 450 },
    ]);
    expect(roomUnder([necheShortCredentials], certificate, [line({ credits: 900 })])).toMatchObject([{ left: 0 }]);
  });

  it('leaves out limits that do not apply, and those on each subject by itself', () => {
    expect(roomUnder([necheShortCredentials], degree, [])).toEqual([]);
    const each = cap({ scope: 'unit', subjectCode: null, creditsMax: '9.00' });
    const business = cap({ scope: 'unit', subjectCode: 'bus', creditsMax: '9.00' });
    expect(roomUnder([each, business], degree, [line()])).toMatchObject([{ limit: 900, held: 300 }]);
  });

  it('is exactly what can still be asked for', () => {
    const held = fc.array(
      fc.nat(400).map((credits) => line({ credits: credits + 1 })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(held, fc.integer({ min: 1, max: 100 }), (lines, percentOfProgram) => {
        const rule = [cap({ scope: 'program', percentOfProgram })];
        const [room] = roomUnder(rule, certificate, lines);
        if (room!.left > 0) expect(refused(rule, certificate, lines, line({ credits: room!.left }))).toEqual([]);
        expect(refused(rule, certificate, lines, line({ credits: room!.left + 1 }))).toHaveLength(1);
      }),
    );
  });
});
