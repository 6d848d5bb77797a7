import fc from 'fast-check';
import { credits, formatCredits, mostCredits, parseCredits, plainCredits, sumCredits } from './credits.js';

const amounts = fc.integer({ min: 0, max: mostCredits });

describe('credits', () => {
  it.each([
    ['3', 300],
    ['3.0', 300],
    ['3.00', 300],
    ['3.000', 300],
    ['2.', 200],
    [' 1.5 ', 150],
    ['0.05', 5],
    ['9999.99', mostCredits],
  ])('reads “%s”', (text, amount) => expect(parseCredits(text)).toBe(amount));

  it.each(['', '.', '.5', '-1', '+1', '1e2', '3,0', '1-3', '3.005', 'three', '10000', 'NaN', '٣'])(
    'does not take “%s” for credits',
    (text) => expect(parseCredits(text)).toBeNull(),
  );

  it('reads back what it writes', () => {
    fc.assert(fc.property(amounts, (amount) => parseCredits(formatCredits(amount)) === amount));
    fc.assert(fc.property(amounts, (amount) => parseCredits(plainCredits(amount)) === amount));
  });

  it('adds without losing a hundredth, in any order', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 50 }), (list) => {
        const exact = list.reduce((sum, amount) => sum + BigInt(amount), 0n);
        expect(BigInt(sumCredits(list))).toBe(exact);
        expect(sumCredits([...list].reverse())).toBe(sumCredits(list));
      }),
    );
  });

  it('writes for people without empty decimals', () => {
    expect([300, 150, 1000, 5, 0].map(plainCredits)).toEqual(['3', '1.5', '10', '0.05', '0']);
  });

  it('refuses to guess at a broken promise', () => {
    expect(() => credits('about three')).toThrow('is not a number of credits');
    expect(() => formatCredits(1.5)).toThrow();
    expect(() => formatCredits(-1)).toThrow();
  });
});
