import type { Refusal } from '../kernel/refusal.js';

/** Credit held, as far as it can be the same learning again. */
export interface HeldCourse {
  courseId: string | null;
  courseCode: string | null;
  title: string;
  source: string;
  termCode: string | null;
}

/** What credit is asked for: a course of the catalogue, or a titled block (no course). */
export interface TargetCourse {
  courseId: string | null;
  courseCode: string | null;
  title: string;
}

/**
 * Why this credit would count the same learning twice. Courses are compared by the catalogue's id and, for history that
 * knows only codes, by code without regard to case and spaces; a titled block by its title.
 */
export function refusalsByDuplicate(
  duplicates: { refuseSameCourse: boolean },
  held: readonly HeldCourse[],
  target: TargetCourse,
): Refusal[] {
  if (!duplicates.refuseSameCourse) return [];
  const same = held.find((line) => isSame(line, target));
  if (!same) return [];
  const where =
    same.source === 'award' ? 'an earlier award' : `the academic history${same.termCode ? ` (${same.termCode})` : ''}`;
  return [
    {
      code: 'already_earned',
      detail: `“${target.courseCode ?? target.title}” is earned already, by ${where}. Credit for the same course counts once.`,
      about: target.courseCode ?? target.title,
    },
  ];
}

function isSame(line: HeldCourse, target: TargetCourse): boolean {
  if (target.courseId !== null && line.courseId === target.courseId) return true;
  if (target.courseCode !== null)
    return line.courseCode !== null && plain(line.courseCode) === plain(target.courseCode);
  return line.courseId === null && line.courseCode === null && plain(line.title) === plain(target.title);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_.]+/g, '');
}
