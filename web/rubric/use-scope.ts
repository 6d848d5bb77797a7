import type { Api } from '../api/client.js';
import { useWords } from '../words/words.js';
import { rubricWords } from './rubric.words.js';

/** What a rubric is for: a course, a subject, or the whole college. */
export function useScope(): (rubric: Pick<Api['RubricRow'], 'courseCode' | 'subjectCode'>) => string {
  const w = useWords(rubricWords);
  return ({ courseCode, subjectCode }) => {
    if (courseCode) return w.forCourse(courseCode);
    return subjectCode ? w.forSubject(subjectCode) : w.whole;
  };
}
