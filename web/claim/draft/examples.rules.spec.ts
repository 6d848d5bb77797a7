import { exampleFor, exampleKinds } from './examples.rules.js';
import { exampleWords } from './examples.words.js';

test.each([
  ['Plans the work of a team', 'people'],
  ['Schedule production for a week', 'plan'],
  ['Applies labor law', 'safety'],
  ['Reads a balance sheet and a budget', 'numbers'],
  ['Compare theories of Piaget and Vygotsky', 'know'],
  ['Use observation to describe a child', 'notice'],
  ['Weld a joint', 'make'],
])('“%s” is helped by an example of the kind “%s”', (title, kind) => {
  expect(exampleFor(title)).toBe(kind);
});

test('every kind has its example in both languages, long enough to learn from', () => {
  for (const kind of exampleKinds) {
    for (const language of ['en', 'es'] as const) {
      expect(exampleWords[language].examples[kind].split(' ').length).toBeGreaterThan(50);
    }
  }
});
