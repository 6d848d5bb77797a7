import type { Api } from '../../api/client.js';

/** A course as its form holds it: every field a text. */
export interface WrittenCourse {
  code: string;
  title: string;
  subjectId: string;
  credits: string;
  creditsMin: string;
  level: string;
  description: string;
  active: boolean;
  outcomes: { code: string; title: string; required: boolean }[];
}

export const emptyCourse: WrittenCourse = {
  code: '',
  title: '',
  subjectId: '',
  credits: '3',
  creditsMin: '',
  level: '',
  description: '',
  active: true,
  outcomes: [{ code: '1', title: '', required: true }],
};

/** The stored course in the form. The least credits are left out where they say nothing. */
export function writtenCourse(view: Api['CourseView']): WrittenCourse {
  const { code, title, subjectId, credits, creditsMin, level, description, active, outcomes } = view;
  return {
    code,
    title,
    subjectId,
    credits,
    creditsMin: creditsMin === credits ? '' : creditsMin,
    level: level ?? '',
    description,
    active,
    outcomes: outcomes.map((outcome) => ({ code: outcome.code, title: outcome.title, required: outcome.required })),
  };
}

/** What is sent of a form: outcomes without words are left out, and so is every empty field that may be absent. */
export function sentCourse({ active: _, creditsMin, level, outcomes, ...course }: WrittenCourse): Api['NewCourse'] {
  return {
    ...course,
    ...(creditsMin.trim() ? { creditsMin: creditsMin.trim() } : {}),
    ...(level.trim() ? { level: level.trim() } : {}),
    outcomes: outcomes.filter(({ title }) => title.trim() !== ''),
  };
}

/** The first number that no outcome has for a code. */
export function nextCode(codes: readonly string[]): string {
  let number = codes.length + 1;
  while (codes.includes(String(number))) number += 1;
  return String(number);
}
