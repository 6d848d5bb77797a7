import fc from 'fast-check';
import { madeUpTo, mostPages, nextUpTo, refusalsToMakeMore } from './more.rules.js';

const file = (pages: number | null, pagesMade = 0) => ({
  preview: 'pages',
  state: 'ready',
  pages,
  pagesMade,
  pagesWanted: pagesMade,
});
const codes = (one: Parameters<typeof refusalsToMakeMore>[0]) => refusalsToMakeMore(one).map(({ code }) => code);

test.each([
  ['a short file was made whole', file(12), 12, ['no_more_pages']],
  ['of a long one the first pages were made', file(61), 60, []],
  ['and then the next', file(200, 120), 120, []],
  ['but not more than is shown of any', file(900, mostPages), mostPages, ['pages_limit']],
  ['a photo has none', { ...file(null), preview: 'pages' }, 0, ['no_more_pages']],
  ['a document is one text', { ...file(80), preview: 'document' }, 60, ['no_more_pages']],
  ['nor is there more of what was refused', { ...file(80), state: 'refused' }, 60, ['no_more_pages']],
])('%s', (_, one, made, refusals) => {
  expect([madeUpTo(one), codes(one)]).toEqual([made, refusals]);
});

test('asking again and again makes every page once, and ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), (pages) => {
      let pagesMade = 0;
      for (let asked = 0; refusalsToMakeMore(file(pages, pagesMade)).length === 0; asked += 1) {
        expect(asked).toBeLessThan(mostPages / 60);
        const next = nextUpTo(file(pages, pagesMade));
        expect(next).toBeGreaterThan(madeUpTo(file(pages, pagesMade)));
        pagesMade = next;
      }
      expect(madeUpTo(file(pages, pagesMade))).toBe(Math.min(pages, mostPages));
    }),
  );
});
