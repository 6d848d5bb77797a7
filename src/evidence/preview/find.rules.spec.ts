import fc from 'fast-check';
import { findIn, mostHits } from './find.rules.js';

const file = [
  { page: 1, text: 'A cover' },
  { page: 3, text: 'The maintenance plan of\n the São Paulo yard. Each plan was kept.' },
];
const found = (q: string) => findIn(file, q).hits.map(({ page, text }) => [page, text]);

describe('words are found in a file', () => {
  test.each([
    ['whatever their case', 'PLAN', [[3, 'plan'], [3, 'plan']]],
    ['with and without accents', 'sao paulo', [[3, 'São Paulo']]],
    ['across the end of a line', 'of the', [[3, 'of\n the']]],
    ['as parts of words', 'mainten', [[3, 'mainten']]],
    ['only as they follow each other', 'yard plan', []],
    ['only where something is sought', ' ', []],
  ])('%s', (_, q, hits) => expect(found(q)).toEqual(hits)); // prettier-ignore

  it('each with its surroundings, and its place among the words of the page', () => {
    expect(findIn(file, 'São Pau').hits).toEqual([
      {
        page: 3,
        before: 'The maintenance plan of the ',
        text: 'São Pau',
        after: 'lo yard. Each plan was kept.',
        word: 5,
        words: 2,
      },
    ]);
  });

  it('written with letters and accents apart', () => {
    expect(findIn([{ page: 1, text: 'Sa\u0303o' }], 'são').hits).toMatchObject([{ text: 'Sa\u0303o', word: 0 }]);
  });

  it('so many as are worth telling, and all are counted', () => {
    const { total, hits } = findIn([{ page: 1, text: 'plan '.repeat(250) }], 'plan');
    expect([total, hits.length]).toEqual([250, mostHits]);
  });
});

test('a hit stands where it says, whatever the text', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(text, text, fc.stringMatching(/^[a-z]{2,6}$/), (before, after, q) => {
      const whole = `${before} ${q} ${after}`;
      const { hits } = findIn([{ page: 1, text: whole }], q.toUpperCase());
      expect(hits.length).toBeGreaterThan(0);
      for (const hit of hits) {
        const words = whole.split(/\s+/).filter(Boolean);
        expect(words.slice(hit.word, hit.word + hit.words).join(' ')).toContain(hit.text.trim());
      }
    }),
  );
});
