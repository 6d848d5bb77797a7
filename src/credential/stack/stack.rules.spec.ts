import fc from 'fast-check';
import { progressOf, refusalsToComplete, refusalsToStack, type Counted, type StackRule } from './stack.rules.js';

const ids = ['A', 'B', 'C', 'D', 'E'];
const amount = fc.integer({ min: 50, max: 1200 });
const rule: fc.Arbitrary<StackRule> = fc
  .record({
    courses: fc
      .subarray(ids, { minLength: 2 })
      .chain((some) => fc.tuple(...some.map((id) => amount.map((credits) => ({ id, credits }))))),
    needed: fc.option(fc.integer({ min: 1, max: 5 })),
    minimumCredits: fc.integer({ min: 0, max: 3000 }),
  })
  .filter((one) => refusalsToStack(one).length === 0);
const awards = fc
  .array(fc.record({ courseId: fc.constantFrom(...ids, 'X'), credits: amount }), { maxLength: 12 })
  .map((all): Counted[] => all.map((award, at) => ({ ...award, awardId: String(at) })));

const course = (id: string, credits = 300) => ({ id, credits });
const award = (courseId: string, credits = 300): Counted => ({ awardId: courseId, courseId, credits });
const codes = (refusals: { code: string }[]) => refusals.map(({ code }) => code);

test('all of its courses make it, and no other', () => {
  const all = { courses: [course('A'), course('B')], needed: null, minimumCredits: 0 };
  expect(progressOf(all, [award('A'), award('X')])).toMatchObject({
    coursesLeft: 1,
    missing: ['B'],
    credits: 300,
    isComplete: false,
  });
  expect(progressOf(all, [award('B'), award('A')]).counted.map(({ courseId }) => courseId)).toEqual(['A', 'B']);
  expect(progressOf(all, [award('B'), award('A')]).isComplete).toBe(true);
});

test('some of its courses make it when they carry enough', () => {
  const two = { courses: [course('A'), course('B'), course('C')], needed: 2, minimumCredits: 700 };
  const reached = progressOf(two, [award('A'), award('C')]);
  expect(reached).toMatchObject({ coursesLeft: 0, creditsLeft: 100, isComplete: false });
  expect(codes(refusalsToComplete(reached, null))).toEqual(['credits_missing']);
  const all = progressOf(two, [award('A'), award('B'), award('C')]);
  expect([all.isComplete, refusalsToComplete(all, null)]).toEqual([true, []]);
  expect(codes(refusalsToComplete(progressOf(two, [award('A')]), new Date(0)))).toEqual([
    'stack_retired',
    'courses_missing',
  ]);
});

test('what nobody could complete is no stack', () => {
  const courses = [course('A'), course('B')];
  expect(codes(refusalsToStack({ courses: [course('A')], needed: null, minimumCredits: 0 }))).toEqual([
    'too_few_courses',
  ]);
  expect(codes(refusalsToStack({ courses: [course('A'), course('A')], needed: 1, minimumCredits: 0 }))).toEqual([
    'course_twice',
  ]);
  expect(codes(refusalsToStack({ courses, needed: 3, minimumCredits: 601 }))).toEqual([
    'too_many_needed',
    'too_many_credits',
  ]);
});

test('more awards never make a stack less complete', () => {
  fc.assert(
    fc.property(rule, awards, awards, (stack, some, more) => {
      const [before, after] = [progressOf(stack, some), progressOf(stack, [...some, ...more])];
      expect(after.coursesLeft).toBeLessThanOrEqual(before.coursesLeft);
      expect(after.creditsLeft).toBeLessThanOrEqual(before.creditsLeft);
      expect(before.isComplete && !after.isComplete).toBe(false);
    }),
  );
});

test('a course counts once, whatever comes first, and every stack can be completed', () => {
  fc.assert(
    fc.property(rule, awards, (stack, some) => {
      const { counted, missing, credits } = progressOf(stack, some);
      expect([...counted.map(({ courseId }) => courseId), ...missing].sort()).toEqual(
        stack.courses.map(({ id }) => id).sort(),
      );
      expect(progressOf(stack, [...some].reverse()).credits).toBe(credits);
      const whole = stack.courses.map(({ id, credits: full }) => award(id, full));
      expect(progressOf(stack, whole).isComplete).toBe(true);
    }),
  );
});
