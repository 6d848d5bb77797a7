import fc from 'fast-check';
import { seal, unseal } from './sealed.js';

test('what is sealed comes back, in its place and by its secret alone, and not when a byte was changed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.nat(), (bytes, place, at) => {
      const plain = Buffer.from(bytes);
      const sealed = seal('a secret', 'keys', place, plain);
      expect(unseal('a secret', 'keys', place, sealed).equals(plain)).toBe(true);
      expect(() => unseal('another secret', 'keys', place, sealed)).toThrow();
      expect(() => unseal('a secret', 'mails', place, sealed)).toThrow();
      expect(() => unseal('a secret', 'keys', `${place}.`, sealed)).toThrow();
      const changed = Buffer.from(sealed);
      changed[at % changed.length]! ^= 1;
      expect(() => unseal('a secret', 'keys', place, changed)).toThrow();
    }),
  );
});
