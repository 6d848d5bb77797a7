import fc from 'fast-check';
import { canonicalJson, sha256OfJson } from './canonical.js';

describe('canonical JSON', () => {
  it('orders keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ z: 1, a: 2 }, 3], a: null })).toBe('{"a":null,"b":[{"a":2,"z":1},3]}');
  });

  it('writes times as ISO 8601 in UTC', () => {
    expect(canonicalJson({ at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
  });

  it('has one hash for the same content in any order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const shuffled = Object.fromEntries(Object.entries(content).reverse());
        expect(sha256OfJson(shuffled)).toBe(sha256OfJson(content));
        expect(sha256OfJson(JSON.parse(canonicalJson(content)))).toBe(sha256OfJson(content));
      }),
    );
  });
});
