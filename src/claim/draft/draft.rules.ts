import { parseCredits, plainCredits, type Credits } from '../../kernel/credits.js';
import type { Refusal } from '../../kernel/refusal.js';

/** A course as a new claim looks at it. Both credits are the same unless the course is of variable credit. */
export interface ClaimableCourse {
  active: boolean;
  creditsMin: Credits;
  credits: Credits;
  outcomes: number;
}

/** Why credit for this course cannot be asked for. `asked` is null when the course's own credits are meant. */
export function refusalsToClaimCourse(course: ClaimableCourse, asked: Credits | null): Refusal[] {
  const wanted = asked ?? course.credits;
  const least = Math.max(1, course.creditsMin);
  const range =
    course.creditsMin === course.credits
      ? plainCredits(course.credits)
      : `${plainCredits(least)} to ${plainCredits(course.credits)}`;
  return [
    !course.active && {
      code: 'inactive_course',
      detail: 'This course is no longer offered, so no new claim can be made for it.',
    },
    course.credits === 0 && { code: 'course_without_credit', detail: 'This course carries no credit.' },
    course.credits > 0 &&
      (wanted < least || wanted > course.credits) && {
        code: 'credits_out_of_range',
        detail: `This course carries ${range} credits.`,
        about: 'credits',
      },
    course.outcomes === 0 && {
      code: 'course_without_outcomes',
      detail: 'The catalogue lists no outcomes for this course yet, so there is nothing to show evidence for.',
    },
  ].filter((refusal) => refusal !== false);
}

export interface BlockDraft {
  title?: string;
  subjectId?: string;
  credits?: string;
  outcomes?: readonly { title: string }[];
}

/** What is missing from, or wrong with, the target of a block. */
export function mistakesInBlock(block: BlockDraft, policy: { courseTitleMax: number }): Refusal[] {
  const { title = '' } = block;
  return [
    !title.trim() && {
      code: 'invalid',
      detail: 'Give the block a title: what was learned, not the job.',
      about: 'title',
    },
    title.length > policy.courseTitleMax && {
      code: 'invalid',
      detail: `The title may have ${policy.courseTitleMax} characters.`,
      about: 'title',
    },
    !block.subjectId && {
      code: 'invalid',
      detail: 'Choose the subject that the block belongs to.',
      about: 'subjectId',
    },
    (parseCredits(block.credits ?? '') ?? 0) === 0 && {
      code: 'invalid',
      detail: 'Say how many credits you ask for.',
      about: 'credits',
    },
    (block.outcomes ?? []).length === 0 && {
      code: 'invalid',
      detail: 'Name at least one thing that you learned.',
      about: 'outcomes',
    },
  ].filter((refusal) => refusal !== false);
}
