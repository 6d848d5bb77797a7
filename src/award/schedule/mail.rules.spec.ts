import fc from 'fast-check';
import { firstLines, listText, type Told } from './mail.rules.js';

const side = { publicId: 'CR-2026-7KQ4MX', studentId: '0012345', term: '2026FA', course: 'BUS101', credits: '3.00', grade: 'CR' }; // prettier-ignore
const missing: Told = { line: null, fields: [], ours: side, theirs: null };

it('names a line by its number, course and term, and a row by its place', () => {
  expect(listText(1, [missing])).toBe('1\n- CR-2026-7KQ4MX, BUS101, 2026FA');
  const row: Told = { line: 14, fields: [], ours: null, theirs: { ...side, publicId: null } };
  expect(listText(1, [row])).toBe('1\n- #14, BUS101, 2026FA');
});

it('says both values where they differ', () => {
  const differs: Told = { line: 2, fields: ['credits', 'grade'], ours: side, theirs: { ...side, credits: '4.00', grade: 'P' } }; // prettier-ignore
  expect(listText(1, [differs])).toBe('1\n- CR-2026-7KQ4MX, BUS101, 2026FA: credits 3.00 / 4.00, grade CR / P');
});

it('says how many more there are by saying that there are', () => {
  expect(listText(0, [])).toBe('0');
  expect(
    listText(
      7,
      Array.from({ length: 7 }, () => missing),
    ).split('\n'),
  ).toHaveLength(1 + firstLines + 1);
});

it('never says a student’s id, not even where it is what differs', () => {
  const id = fc.stringMatching(/^9[0-9]{6}$/);
  fc.assert(
    fc.property(id, id, fc.subarray(['student_id', 'term', 'course', 'credits', 'grade']), (ours, theirs, fields) => {
      const told = { line: 1, fields, ours: { ...side, studentId: ours }, theirs: { ...side, studentId: theirs } };
      const text = listText(1, [told]);
      expect(text).not.toContain(ours);
      expect(text).not.toContain(theirs);
      for (const field of fields) expect(text).toContain(field);
    }),
  );
});
