import fc from 'fast-check';
import { excerptOf, passagesOf, sharedIn } from './passage.rules.js';
import { printsOf, surelyFound, wordsOf, type PageText } from './print.rules.js';

const asPages = (text: string): PageText[] => [{ page: 1, text }];

/** As the product compares: by the prints that both texts left. */
function compare(left: PageText[], right: PageText[]) {
  const [mine, theirs] = [wordsOf(left), wordsOf(right)];
  const others = new Set(printsOf(theirs));
  const telling = new Map(
    printsOf(mine)
      .filter((print) => others.has(print))
      .map((print) => [print, 2]),
  );
  const passages = passagesOf(mine, theirs, telling);
  const show = (side: 'mine' | 'theirs') =>
    passages.map((passage) => excerptOf(...(side === 'mine' ? ([left, mine] as const) : ([right, theirs] as const)), passage, side)); // prettier-ignore
  return { passages, shared: sharedIn(passages), mine: show('mine'), theirs: show('theirs') };
}

const copied =
  'On every shift I wrote down who was rested and who was not, moved the heavy work to the first hours, and said why';
const marked = (parts: { text: string; shared: boolean }[]) =>
  parts.map(({ text, shared }) => (shared ? `[${text}]` : text)).join('');

describe('a passage', () => {
  it('is as long as the words are the same, with a few words around it', () => {
    const { shared, mine, theirs } = compare(
      asPages(`I learned this the hard way. ${copied}, to everyone.`),
      asPages(`At Harbor Logistics: ${copied}. Nobody was hurt that year.`),
    );
    expect(shared).toBe(24);
    expect(marked(mine[0]!.parts)).toBe(`I learned this the hard way. [${copied}], to everyone`);
    expect(marked(theirs[0]!.parts)).toBe(`At Harbor Logistics: [${copied}]. Nobody was hurt that year`);
  });

  it('goes on over a few words that differ, and they are not marked', () => {
    const { passages, mine } = compare(
      asPages(`${copied} to the whole team before we began the first round of the yard together`),
      asPages(`${copied} to my crew before we began the first round of the yard together`),
    );
    expect(passages).toHaveLength(1);
    expect(marked(mine[0]!.parts)).toContain(' to] the whole team [before we');
  });

  it('ends where the texts part for longer', () => {
    const apart = (word: string) => Array.from({ length: 12 }, (_, at) => `${word}${at}`).join(' ');
    expect(compare(asPages(`${copied} ${apart('x')} ${copied.split(' ').reverse().join(' ')}`), asPages(`${copied} ${apart('y')} ${copied.split(' ').reverse().join(' ')}`)).passages).toHaveLength(2); // prettier-ignore
  });

  it('is found across pages, and says on which it begins', () => {
    const words = copied.split(' ');
    const { mine, shared } = compare(
      [
        { page: 4, text: words.slice(0, 10).join(' ') },
        { page: 5, text: words.slice(10).join(' ') },
      ],
      asPages(copied),
    );
    expect([mine[0]!.page, shared]).toEqual([4, 24]);
    expect(marked(mine[0]!.parts)).toBe(`[${copied}]`);
  });

  it('is cut where it is too long to read', () => {
    const long = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ');
    const { mine, shared } = compare(asPages(long), asPages(long));
    expect([shared, mine[0]!.cut, mine[0]!.parts[0]!.text.split(' ').length]).toEqual([400, true, 160]);
  });

  it('is counted once, however often one side says it', () => {
    expect(compare(asPages(`${copied}. ${copied}.`), asPages(copied)).shared).toBe(24);
  });

  it('is none between texts that share nothing, or only a phrase', () => {
    expect(compare(asPages(copied), asPages('Something else was said here by somebody else')).passages).toEqual([]);
    expect(compare(asPages('I wrote down who was rested and left'), asPages(copied)).passages).toEqual([]);
  });
});

describe('whatever two people write', () => {
  const word = fc.integer({ min: 0, max: 5000 }).map((n) => `w${n}`);
  const words = (minLength: number) => fc.uniqueArray(word, { minLength, maxLength: 40 }).map((all) => all.join(' '));
  const own = (name: string) => words(0).map((text) => text.replaceAll('w', name));

  it('a copied passage is found whole, the same from both sides', () => {
    fc.assert(
      fc.property(own('a'), own('b'), own('c'), words(surelyFound), (before, after, other, copy) => {
        const [left, right] = [asPages(`${before} ${copy} ${after}`), asPages(`${other} ${copy}`)];
        const there = compare(left, right);
        expect(there.shared).toBe(copy.split(' ').length);
        expect(compare(right, left).shared).toBe(there.shared);
      }),
    );
  });

  it('what is marked stands so in both texts', () => {
    fc.assert(
      fc.property(own('a'), own('b'), words(surelyFound), (before, after, copy) => {
        const [left, right] = [asPages(`${before} ${copy}`), asPages(`${copy} ${after}`)];
        const { mine, theirs } = compare(left, right);
        for (const [side, text] of [
          [mine, left],
          [theirs, right],
        ] as const) {
          // prettier-ignore
          for (const { parts } of side) {
            expect(text[0]!.text).toContain(parts.map((part) => part.text).join(''));
            expect(parts.filter(({ shared }) => shared).map((part) => part.text)).toEqual([copy]);
          }
        }
      }),
    );
  });
});
