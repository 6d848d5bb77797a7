import { folded } from './folded.js';

test('words are compared without case and accents', () => {
  expect(folded('Ñandú ÉTICA Übung')).toBe('nandu etica ubung');
});
