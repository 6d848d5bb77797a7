import { gradeOf, syllablesIn } from './reading-level.js';

test.each([
  ['credit', 2], ['learned', 1], ['wanted', 2], ['made', 1], ['little', 2], ['experience', 4], ['college', 2], ['the', 1],
])('%s has %i syllables', (word, syllables) => {
  expect(syllablesIn(word)).toBe(syllables);
}); // prettier-ignore

test('short words in short sentences read easily, long ones do not', () => {
  expect(gradeOf('We have your claim. A teacher will read it next week. You will get a mail.')).toBeLessThan(3);
  expect(
    gradeOf(
      'Institutional determinations regarding equivalency necessitate comprehensive documentation of competencies.',
    ),
  ).toBeGreaterThan(15);
});
