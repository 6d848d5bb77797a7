import { withWords } from '../../policy/public/course-search.rules.js';

interface Course {
  id: string;
  code: string;
  title: string;
}

/** The courses that have every word which was typed, and those that are chosen: what is in a certificate stays in view. */
export function shownOf<C extends Course>(courses: readonly C[], typed: string, chosen: readonly string[]): C[] {
  const found = new Set(withWords(courses.map((course) => ({ ...course, subject: '' })), typed).map(({ id }) => id)); // prettier-ignore
  return courses.filter(({ id }) => found.has(id) || chosen.includes(id));
}
