import fc from 'fast-check';
import { newPublicId, readPublicId } from './public-id.rules.js';

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const publicId = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }))
  .map(([year, drawn]) => {
    const draws = [...drawn];
    return newPublicId(year, () => draws.pop()!);
  });

describe('the number of a line of credit', () => {
  it('has the year and six characters that nobody mistakes for others', () => {
    expect(newPublicId(2026)).toMatch(/^CR-2026-[2-9A-HJKMNP-Z]{6}$/);
  });

  it('is read as it is written, typed small or with spaces around', () => {
    fc.assert(fc.property(publicId, (id) => readPublicId(id) === id && readPublicId(` ${id.toLowerCase()}\n`) === id));
  });

  it('is never mistaken for another when one character is wrong', () => {
    fc.assert(
      fc.property(publicId, fc.integer({ min: 8, max: 13 }), fc.nat(30), (id, at, letter) => {
        const wrong = id.slice(0, at) + alphabet[letter] + id.slice(at + 1);
        return wrong === id || readPublicId(wrong) === null;
      }),
      { numRuns: 2000 },
    );
  });

  it('is never mistaken for another when two characters are exchanged', () => {
    const place = fc.integer({ min: 8, max: 13 });
    fc.assert(
      fc.property(publicId, place, place, (id, a, b) => {
        const letters = [...id];
        [letters[a], letters[b]] = [letters[b]!, letters[a]!];
        return letters.join('') === id || readPublicId(letters.join('')) === null;
      }),
      { numRuns: 2000 },
    );
  });

  it('is nothing else', () => {
    for (const other of ['', 'CR-2026', 'CR-2026-OOOOOO', "'CR-2026-222222", '=CR-2026-222222']) {
      expect(readPublicId(other)).toBeNull();
    }
  });
});
