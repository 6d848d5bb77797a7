interface Findable {
  code: string;
  title: string;
  subject: string;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The courses that have every word which was typed, in any order, without regard to case and accents. */
export function withWords<C extends Findable>(courses: readonly C[], typed: string): readonly C[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return courses.filter(({ code, title, subject }) => {
    const text = plain(`${code} ${code.replace(/\s/g, '')} ${title} ${subject}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** Courses under their subjects, in the order in which they come. */
export function bySubject<C extends Findable>(courses: readonly C[]): [string, C[]][] {
  const groups = new Map<string, C[]>();
  for (const course of courses) groups.set(course.subject, [...(groups.get(course.subject) ?? []), course]);
  return [...groups];
}
