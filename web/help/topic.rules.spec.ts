import { helpWords } from './help.words.js';
import { topicAt } from './topic.rules.js';

const at = (path: string) => topicAt(helpWords.en.topics, path)?.title ?? null;

test('a page gets the help that is nearest to it', () => {
  expect(at('/portfolio')).toBe('Your portfolio');
  expect(at('/portfolio/evidence/7')).toBe('Adding proof');
  expect(at('/batches/7')).toBe('Credit on its way to the student record');
  expect(at('/portfolios')).toBeNull();
  expect(at('/')).toBeNull();
});

test('both languages explain the same pages and as many words', () => {
  const { en, es } = helpWords;
  expect(es.topics.map((topic) => [topic.at, topic.text.length])).toEqual(
    en.topics.map((topic) => [topic.at, topic.text.length]),
  );
  expect(es.glossary).toHaveLength(en.glossary.length);
});
