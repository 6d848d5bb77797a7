import fc from 'fast-check';
import { newId } from './id.js';

test('an id is a UUID of version 7', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('ids sort by the time of their making', () => {
  const time = fc.integer({ min: 0, max: 2 ** 47 });
  fc.assert(fc.property(time, time, (a, b) => a === b || newId(a) < newId(b) === a < b));
});

test('ids made in one millisecond sort by the order of their making', () => {
  const ids = Array.from({ length: 1000 }, () => newId(1_800_000_000_000));
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(1000);
});
