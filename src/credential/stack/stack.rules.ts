import { plainCredits, sumCredits, type Credits } from '../../kernel/credits.js';
import type { Refusal } from '../../kernel/refusal.js';

/*
 ** A stack: awards that together make something of their own, “these four make the Supervision certificate”.
 ** (1) A course counts once, with the credits of its award; what is not among the stack's courses does not count.
 ** (2) It is complete when enough of its courses are awarded, and they carry enough credits.
 ** (3) More awards never make it less complete.
 */
export interface StackRule {
  /** In their order. */
  courses: readonly { id: string; credits: Credits }[];
  /** So many of the courses; null for all of them. */
  needed: number | null;
  /** That the courses awarded must carry together. */
  minimumCredits: Credits;
}

export interface Counted {
  awardId: string;
  courseId: string;
  credits: Credits;
}

export interface Progress {
  /** What counts, in the order of the stack. */
  counted: Counted[];
  /** Courses that are still to come; with “so many of”, any of them. */
  missing: string[];
  /** How many of them it still takes. */
  coursesLeft: number;
  credits: Credits;
  creditsLeft: Credits;
  isComplete: boolean;
}

/** How far these awards (live lines of one learner) come in this stack. */
export function progressOf({ courses, needed, minimumCredits }: StackRule, awards: readonly Counted[]): Progress {
  const counted = courses.flatMap(({ id }) => best(awards.filter((award) => award.courseId === id)));
  const has = new Set(counted.map(({ courseId }) => courseId));
  const credits = sumCredits(counted.map((award) => award.credits));
  const coursesLeft = Math.max(0, (needed ?? courses.length) - counted.length);
  const creditsLeft = Math.max(0, minimumCredits - credits);
  return {
    counted,
    missing: courses.filter(({ id }) => !has.has(id)).map(({ id }) => id),
    coursesLeft,
    credits,
    creditsLeft,
    isComplete: coursesLeft === 0 && creditsLeft === 0,
  };
}

/** Of several awards for one course, the one that carries most; the earliest of those. */
function best(awards: readonly Counted[]): Counted[] {
  const [first, ...others] = awards;
  if (first === undefined) return [];
  return [others.reduce((most, award) => (award.credits > most.credits ? award : most), first)];
}

/** Why this cannot be a stack. Empty means that it can. */
export function refusalsToStack({ courses, needed, minimumCredits }: StackRule): Refusal[] {
  const twice = courses.some(({ id }, at) => courses.findIndex((other) => other.id === id) !== at);
  const most = sumCredits(courses.map((course) => course.credits));
  return [
    ...(courses.length < 2 ? [no('too_few_courses', 'courseIds', 'A stack has at least two courses.')] : []),
    ...(twice ? [no('course_twice', 'courseIds', 'A course can stand in a stack once.')] : []),
    ...(needed !== null && needed > courses.length
      ? [no('too_many_needed', 'needed', `Only ${courses.length} courses stand in it: ask for that many at most.`)]
      : []),
    ...(minimumCredits > most
      ? [
          no(
            'too_many_credits',
            'minimumCredits',
            `All its courses together carry ${plainCredits(most)} credits: ask for that many at most.`,
          ),
        ]
      : []),
  ];
}

/** Why this learner cannot have the credential of this stack yet. */
export function refusalsToComplete({ coursesLeft, creditsLeft }: Progress, retiredAt: Date | null): Refusal[] {
  return [
    ...(retiredAt === null
      ? []
      : [no('stack_retired', undefined, 'The college does not give this certificate any more.')]),
    ...(coursesLeft > 0
      ? [no('courses_missing', undefined, `It takes ${coursesLeft} more of its courses.`)]
      : creditsLeft > 0
        ? [no('credits_missing', undefined, `It takes ${plainCredits(creditsLeft)} more credits in its courses.`)]
        : []),
  ];
}

const no = (code: string, about: string | undefined, detail: string): Refusal => ({
  code,
  detail,
  ...(about ? { about } : {}),
});
