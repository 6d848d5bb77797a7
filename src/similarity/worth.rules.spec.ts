import fc from 'fast-check';
import { leastShared, passagesOf } from './passage.rules.js';
import { shinglesOf, wordsOf } from './print.rules.js';
import { collegeWordsOf, ownPlaces, worthOf } from './worth.rules.js';

const one = (text: string) => wordsOf([{ page: 1, text }]);
const nothing = collegeWordsOf([], []);

/** What it says that both texts hold `shared`, when so many learners left each of its shingles. */
function worth(shared: string, learners: number | number[], college = nothing): number {
  const [mine, theirs] = [one(`mine begins so ${shared} and ends`), one(`theirs starts thus ${shared} then stops`)];
  const telling = new Map(
    shinglesOf(one(shared)).map((print, at) => [print, typeof learners === 'number' ? learners : learners[at]!]),
  );
  return worthOf(passagesOf(mine, theirs, telling), mine, telling, ownPlaces(mine, college));
}

const said = (count: number, letter = 'w') => Array.from({ length: count }, (_, at) => `${letter}${at}`).join(' ');

describe('what two texts share', () => {
  it('counts whole when two learners have it, and less the more have it', () => {
    expect([2, 3, 5].map((learners) => worth(said(40), learners))).toEqual([40, 20, 10]);
  });

  it('counts by most of its words, not by the one that is rare', () => {
    const head = said(24);
    expect(worth(head, [...Array<number>(19).fill(5), 2])).toBeCloseTo(24 * (0.25 * 0.95 + 0.05));
    expect(worth(head, [...Array<number>(19).fill(5), 2])).toBeLessThan(leastShared);
  });

  it('counts without the college’s name, short or long, and without what the college asked for', () => {
    const name = 'Quabbin Valley Community College';
    expect(worth(`${said(12)} ${name} ${said(12, 'x')}`, 2, collegeWordsOf([], [name]))).toBe(24);
    const asked = 'Plan the work of a small team';
    expect(worth(`${said(12)} ${asked} ${said(12, 'x')}`, 2, collegeWordsOf([asked], []))).toBe(24);
    expect(worth(said(30), 2, collegeWordsOf([], ['', '!']))).toBe(30);
  });

  it('is nothing where nothing is shared', () => {
    expect(worth('', 2)).toBe(0);
  });

  it('never counts more for more learners, and never more than its words', () => {
    const many = fc.integer({ min: 2, max: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 80 }), many, many, (words, few, more) => {
        const [low, high] = [Math.min(few, more), Math.max(few, more)];
        expect(worth(said(words), high)).toBeLessThanOrEqual(worth(said(words), low));
        expect(worth(said(words), low)).toBeLessThanOrEqual(words);
      }),
    );
  });

  it('never counts more for more of the college’s words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 40 }), fc.nat(40), fc.nat(40), (words, from, length) => {
        const name = said(words).split(' ').slice(from, from + length).join(' '); // prettier-ignore
        const told = worth(said(words), 2, collegeWordsOf([], [name]));
        expect(told).toBe(words - (name === '' ? 0 : name.split(' ').length));
      }),
    );
  });
});
