import type { Refusal } from '../kernel/refusal.js';
import type { Exclusion } from './policy.rules.js';

/** What is asked for, as far as an exclusion reads it. */
export interface Excludable {
  /** Null for a block. */
  courseCode: string | null;
  subjectCode: string;
}

/** Whether these are one code: the catalogue takes them alike in large and small letters. */
export const isCode = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Why nothing is given for this by prior learning. Empty where the policy does not exclude it. */
export function refusalsByExclusion(
  exclusions: readonly Exclusion[],
  { courseCode, subjectCode }: Excludable,
): Refusal[] {
  return exclusions
    .filter(({ code }) => [courseCode ?? '', subjectCode].some((its) => isCode(its, code)))
    .map(({ code, reason }) => ({
      code: 'excluded',
      detail: `No credit is given for prior learning in ${code}: ${reason}`,
    }));
}
