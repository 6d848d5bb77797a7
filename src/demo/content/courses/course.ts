/** A course as the college's catalogue describes it. Outcomes are numbered in the order of the list. */
export interface CourseContent {
  code: string;
  title: string;
  credits: string;
  description: string;
  outcomes: readonly string[];
}

/** The subject of a course is the letters of its code. */
export function subjectOf(code: string): string {
  return code.split(' ')[0]!;
}
