import { parseCredits } from '../../kernel/credits.js';
import type { Refusal } from '../../kernel/refusal.js';

/** A course as somebody wants it to be. */
export interface CourseDraft {
  code: string;
  credits: string;
  creditsMin?: string;
  outcomes: readonly { code: string }[];
}

/** What is contradictory about a course. Empty: it can be saved. */
export function refusalsToCourse(course: CourseDraft): Refusal[] {
  const [least, most] = [parseCredits(course.creditsMin ?? course.credits), parseCredits(course.credits)];
  const codes = course.outcomes.map((outcome) => outcome.code.trim().toLowerCase());
  return [
    ...(least !== null && most !== null && least > most
      ? [{ code: 'credits_reversed', detail: 'The least credits are more than the most.', about: 'creditsMin' }]
      : []),
    ...[...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))].map((code) => ({
      code: 'outcome_twice',
      detail: `Two outcomes have the code “${code}”.`,
      about: 'outcomes',
    })),
  ];
}
