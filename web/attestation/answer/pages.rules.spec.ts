import fc from 'fast-check';
import { mostPages, pagesOf } from './pages.rules.js';

it('puts one thing on a page while there are few', () => {
  expect(pagesOf(1)).toEqual([[0], [1]]);
  expect(pagesOf(2)).toEqual([[0], [1], [2]]);
});

it('asks everything once, in order, on three pages at most, none empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), (statements) => {
      const pages = pagesOf(statements);
      expect(pages.length).toBeLessThanOrEqual(mostPages);
      expect(pages.flat()).toEqual(Array.from({ length: statements + 1 }, (_, i) => i));
      expect(pages.every((page) => page.length > 0)).toBe(true);
    }),
  );
});
