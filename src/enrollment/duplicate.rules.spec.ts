import { refusalsByDuplicate, type HeldCourse } from './duplicate.rules.js';

const held = (change: Partial<HeldCourse> = {}): HeldCourse => ({
  courseId: null,
  courseCode: 'BUS 101',
  title: 'Introduction to Business',
  source: 'transcript',
  termCode: '2024FA',
  ...change,
});
const target = { courseId: 'c1', courseCode: 'BUS101', title: 'Introduction to Business' };
const on = { refuseSameCourse: true };

describe('credit for the same learning', () => {
  it('is refused when the academic history has the course, however its code is spaced', () => {
    expect(refusalsByDuplicate(on, [held({ courseCode: 'bus-101' })], target)).toEqual([
      expect.objectContaining({ code: 'already_earned', detail: expect.stringContaining('academic history (2024FA)') }),
    ]);
  });
  it('is refused when an earlier award has the course, even under another code', () => {
    const [refusal] = refusalsByDuplicate(
      on,
      [held({ courseId: 'c1', courseCode: 'BUS 100', source: 'award' })],
      target,
    );
    expect(refusal?.detail).toContain('an earlier award');
  });
  it('is no duplicate for another course', () => {
    expect(refusalsByDuplicate(on, [held({ courseCode: 'BUS 1010' }), held({ courseCode: null })], target)).toEqual([]);
  });
  it('compares a titled block by its title, with blocks only', () => {
    const block = { courseId: null, courseCode: null, title: 'Supply chains' };
    expect(refusalsByDuplicate(on, [held({ courseCode: null, title: 'SUPPLY  Chains' })], block)).toHaveLength(1);
    expect(refusalsByDuplicate(on, [held({ title: 'Supply chains' })], block)).toEqual([]);
  });
  it('is let through where the policy says so', () => {
    expect(refusalsByDuplicate({ refuseSameCourse: false }, [held()], target)).toEqual([]);
  });
});
