import fc from 'fast-check';
import { mostWords, printsOf, shinglesOf, shingleWords, surelyFound, textsIn, wordsOf } from './print.rules.js';

const one = (text: string) => wordsOf([{ page: 1, text }]);
const folded = (text: string) => one(text).map((word) => word.folded);
const prints = (text: string) => printsOf(one(text));
const vocabulary = (letter: string) => fc.integer({ min: 0, max: 400 }).map((n) => `${letter}${n}`);
const sentence = (letter: string, minLength: number, maxLength = 60) =>
  fc.array(vocabulary(letter), { minLength, maxLength }).map((words) => words.join(' '));

describe('words', () => {
  it('are compared without case, accents and punctuation', () =>
    expect(folded('El Señor, 42 años — ¡ÉTICA!')).toEqual(['el', 'senor', '42', 'anos', 'etica']));

  it('are single signs where a script knows no spaces', () => expect(folded('東京の')).toEqual(['東', '京', 'の']));

  it('know where they stand, page after page', () => {
    const pages = [
      { page: 1, text: 'One, two' },
      { page: 3, text: ' three' },
    ];
    expect(wordsOf(pages).map(({ page, from, to }) => [page, pages.find((p) => p.page === page)!.text.slice(from, to)])).toEqual([[1, 'One'], [1, 'two'], [3, 'three']]); // prettier-ignore
  });

  it('end where a text gets too long', () => expect(one('a '.repeat(mostWords + 5))).toHaveLength(mostWords));
});

describe('prints', () => {
  it('are the same for the same words, however they are written', () =>
    expect(prints('We planned, every night, the shifts of twelve people.')).toEqual(
      prints('we PLANNED every night the shifts of twelve people'),
    ));

  it('are none of a text shorter than a shingle, and one of a little longer one', () => {
    expect(prints('Four words are few')).toEqual([]);
    expect(prints('Five words are just enough')).toHaveLength(1);
  });

  it('leave out what the college itself said', () => {
    const college = 'Plan the work of a team and give it feedback';
    expect(printsOf(one(college), new Set(shinglesOf(one(college))))).toEqual([]);
  });

  it('never miss a copy of enough words, whatever stands around it', () => {
    const copy = sentence('c', surelyFound);
    fc.assert(
      fc.property(sentence('a', 0), sentence('b', 0), sentence('d', 0), copy, (before, after, other, shared) => {
        const left = prints(`${before} ${shared} ${after}`);
        const right = new Set(prints(`${other} ${shared}`));
        expect(left.some((print) => right.has(print))).toBe(true);
      }),
    );
  });

  it('are shared by no two texts without a shingle in common', () => {
    fc.assert(
      fc.property(sentence('a', 0), sentence('b', 0), (left, right) => {
        const others = new Set(prints(right));
        expect(prints(left).filter((print) => others.has(print))).toEqual([]);
      }),
    );
  });

  it('are some of the shingles, and fewer than there are', () => {
    fc.assert(
      fc.property(sentence('a', shingleWords, 200), (text) => {
        const shingles = shinglesOf(one(text));
        const kept = prints(text);
        expect(shingles).toEqual(expect.arrayContaining(kept));
        expect(kept.length).toBeLessThanOrEqual(Math.max(1, shingles.length - 4));
        expect(kept.every(Number.isSafeInteger)).toBe(true);
      }),
    );
  });
});

test('the words of a piece of JSON are all its strings', () => {
  expect(textsIn({ a: 'one', b: [{ c: 'two' }, 3, null], d: true })).toEqual(['one', 'two']);
});
