import fc from 'fast-check';
import { blockBytes, entryOf, headerOf, paddingOf } from './tar.rules.js';

const part = fc.stringMatching(/^[a-z0-9._-]{1,60}$/);

describe('the archive', () => {
  it('gives back every name and size', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), fc.nat({ max: 2 ** 45 }), (parts, size) => {
        const name = parts.join('/');
        expect(entryOf(headerOf({ name, size }))).toEqual({ name, size });
      }),
    );
  });

  it('ends with an empty block', () => {
    expect(entryOf(Buffer.alloc(blockBytes))).toBeNull();
  });

  it('refuses a header that any single byte of was changed', () => {
    const header = headerOf({ name: 'tables/claim/000001.ndjson', size: 12_345 });
    fc.assert(
      fc.property(fc.nat({ max: 344 }), (at) => {
        const damaged = Buffer.from(header);
        damaged[at] = damaged[at]! ^ 1;
        expect(() => {
          const entry = entryOf(damaged);
          if (entry?.name === 'tables/claim/000001.ndjson' && entry.size === 12_345)
            throw new Error('only the sum differs');
        }).toThrow();
      }),
    );
  });

  it('refuses a name that no archive can hold', () => {
    expect(() => headerOf({ name: 'x'.repeat(101), size: 1 })).toThrow(/too long/);
  });

  it('fills the last block', () => {
    fc.assert(
      fc.property(fc.nat(), (size) => (size + paddingOf(size)) % blockBytes === 0 && paddingOf(size) < blockBytes),
    );
  });
});
