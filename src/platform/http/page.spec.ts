import { Invalid } from '../../kernel/refusal.js';
import { fromCursor, page, toCursor } from './page.js';

test('a page shows as many rows as asked, and a cursor only when there are more', () => {
  expect(page([1, 2, 3], 2, (n) => [n])).toEqual({ rows: [1, 2], next: toCursor([2]) });
  expect(page([1, 2], 2, (n) => [n])).toEqual({ rows: [1, 2], next: null });
  expect(page<number>([], 2, (n) => [n])).toEqual({ rows: [], next: null });
});

test('a cursor comes back as the key it was made from', () => {
  expect(fromCursor(toCursor(['Ωmega', 7, null]), 3)).toEqual(['Ωmega', 7, null]);
  expect(fromCursor(undefined, 2)).toBeNull();
});

test.each(['garbage', '', toCursor(['one']), Buffer.from('{"a":1}').toString('base64url')])(
  'what we never gave out is no cursor: %s',
  (cursor) => {
    expect(() => fromCursor(cursor, 2)).toThrow(Invalid);
  },
);
