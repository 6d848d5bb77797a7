import { setupOf, setupSteps, type SetupCode, type SetupFacts } from './setup.rules.js';

const empty: SetupFacts = {
  members: { admin: 1 },
  openInvitations: 0,
  subjects: 0,
  courses: 0,
  coursesWithoutOutcomes: [],
  rubrics: 0,
  coursesWithoutRubric: [],
  policyInForce: false,
  policyUpcoming: false,
  subjectsWithoutExpert: [],
  programs: 0,
  terms: 0,
  holidays: 0,
  branded: false,
};
const whole: SetupFacts = {
  ...empty,
  members: { admin: 1, coordinator: 1, reviewer: 2, approver: 1, registrar: 1 },
  subjects: 1,
  courses: 2,
  rubrics: 1,
  policyInForce: true,
  programs: 1,
  terms: 1,
  holidays: 9,
  branded: true,
};
const find = (facts: SetupFacts, code: SetupCode) => setupOf(facts).find((one) => one.code === code)!;

describe('setting up a college', () => {
  it('has every step once, in order, and none is done in a new one', () => {
    expect(setupOf(empty).map(({ code }) => code)).toEqual(setupSteps);
    expect(setupOf(empty).filter(({ done }) => done)).toEqual([]);
  });

  it('is done when everything is there', () => expect(setupOf(whole).filter(({ done }) => !done)).toEqual([]));

  it.each<[SetupCode, Partial<SetupFacts>, string[]]>([
    ['people', { members: { admin: 1, reviewer: 1 } }, ['coordinator', 'approver', 'registrar']],
    ['courses', { coursesWithoutOutcomes: ['BUS101'] }, ['BUS101']],
    ['rubrics', { coursesWithoutRubric: ['BUS101'] }, ['BUS101']],
    ['expertise', { subjectsWithoutExpert: ['BUS'] }, ['BUS']],
  ])('names what is missing: %s', (code, change, missing) => {
    expect(find({ ...whole, ...change }, code)).toMatchObject({ done: false, missing, missingCount: missing.length });
  });

  it('names at most twelve and counts them all', () => {
    const codes = Array.from({ length: 40 }, (_, i) => `C${i}`);
    const { missing, missingCount } = find({ ...whole, coursesWithoutRubric: codes }, 'rubrics');
    expect([missing.length, missingCount]).toEqual([12, 40]);
  });

  it('does not take a policy for one in force before its day', () => {
    expect(find({ ...whole, policyInForce: false, policyUpcoming: true }, 'policy')).toMatchObject({
      done: false,
      count: 1,
    });
  });
});
