import fc from 'fast-check';
import { lettersBetween, queriesOf, understand, wordsLookedAt } from './search.rules.js';

const typed = (...stems: string[]) => stems.map((stem) => ({ typed: stem, stem }));
const vocabulary = ['supervis', 'schedul', 'feedback', 'team', 'safeti'];

describe('words of a story', () => {
  it('are read as they are where the catalogue has them, or a word that begins so', () => {
    expect(understand(typed('team', 'feed'), vocabulary)).toEqual([
      { typed: 'team', readAs: 'team' },
      { typed: 'feed', readAs: 'feed' },
    ]);
  });

  it('are read as the nearest word when they are mistyped', () => {
    expect(understand(typed('shedul', 'superviz', 'faedbcak'), vocabulary).map((u) => u.readAs)).toEqual([
      'schedul',
      'supervis',
      'feedback',
    ]);
  });

  it('mean nothing where nothing is near, or where they are too short to guess', () => {
    expect(understand(typed('quantum', 'tam'), vocabulary).map((u) => u.readAs)).toEqual([null, null]);
  });

  it('are counted up to a limit', () => {
    expect(understand(typed(...Array<string>(200).fill('team')), vocabulary)).toHaveLength(wordsLookedAt);
  });

  it('make a query each, once', () => {
    expect(queriesOf(understand(typed('team', 'quantum', 'safeti', 'team'), vocabulary))).toEqual([
      "'team':*",
      "'safeti':*",
    ]);
    expect(queriesOf([{ typed: "o'neil\\", readAs: "o'neil\\" }])).toEqual(["'o''neil\\\\':*"]);
    expect(queriesOf([])).toEqual([]);
  });
});

describe('letters between two words', () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });

  it('are none for the same word, and as many from either side', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(lettersBetween(a, b)).toBe(lettersBetween(b, a));
        expect(lettersBetween(a, b) === 0).toBe(a === b);
        expect(lettersBetween(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(lettersBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('count a swap of neighbours once', () => {
    expect(lettersBetween('ab', 'ba')).toBe(1);
  });
});
