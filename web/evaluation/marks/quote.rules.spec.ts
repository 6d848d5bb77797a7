import fc from 'fast-check';
import { longestQuote, placeOf, quoteAt } from './quote.rules.js';

const text = fc
  .array(fc.constantFrom('plan', 'press', 'safe', 'shift', '.'), { maxLength: 60 })
  .map((all) => all.join(' '));

test('a passage is found again by its own words', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (page, a, b) => {
      const quote = quoteAt(page, Math.min(a, b), Math.max(a, b));
      if (quote === null) return;
      const [start, end] = placeOf(page, quote)!;
      expect(page.slice(start, end)).toBe(quote.exact);
      expect(page.slice(0, start).endsWith(quote.prefix)).toBe(true);
      expect(page.slice(end).startsWith(quote.suffix)).toBe(true);
    }),
  );
});

test('of the same words the ones with the same neighbours are meant', () => {
  const page = 'The plan was late. The plan was safe. The plan was mine.';
  const start = page.indexOf('plan', 20);
  expect(placeOf(page, quoteAt(page, start, start + 4)!)).toEqual([start, start + 4]);
  expect(placeOf(page, { exact: 'plan', prefix: 'nothing alike', suffix: ' was mine.' })![0]).toBe(
    page.lastIndexOf('plan'),
  );
});

test('white space alone, nothing and far too much are no passage; other words are not found', () => {
  expect(quoteAt('a  b', 1, 3)).toBeNull();
  expect(quoteAt('abc', 2, 2)).toBeNull();
  expect(quoteAt('x'.repeat(longestQuote + 1), 0, longestQuote + 1)).toBeNull();
  expect(quoteAt('  a plan ', 0, 9)).toEqual({ exact: 'a plan', prefix: '  ', suffix: ' ' });
  expect(placeOf('a plan', { exact: 'a pram', prefix: '', suffix: '' })).toBeNull();
});
