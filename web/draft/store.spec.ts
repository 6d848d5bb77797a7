import 'fake-indexeddb/auto';
import type { Kept } from './draft.rules.js';

const kept: Kept = { text: 'New.', base: 'Base.', version: 1, arrived: null, rival: null };
let alive: string[] = [];

beforeAll(() => {
  const locks = {
    request: (name: string) => (alive.push(name), new Promise(() => undefined)),
    query: async () => ({ held: alive.map((name) => ({ name })) }),
  };
  Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
});

test('what is kept is the person’s own, found when its window is gone, and thrown away when old or another’s', async () => {
  const { forget, forgetAll, forgetLeft, keep, leftBy } = await import('./store.js');
  await keep('mary', 'outcome 1', kept);
  expect(await leftBy('mary')).toEqual([]);
  alive = [];
  expect(await leftBy('mary')).toMatchObject([{ key: 'outcome 1', text: 'New.' }]);
  await forgetLeft((await leftBy('mary'))[0]!);
  expect(await leftBy('mary')).toEqual([]);

  await keep('mary', 'outcome 1', kept);
  await forget('mary', 'outcome 1');
  expect(await leftBy('mary')).toEqual([]);

  await keep('john', 'outcome 2', kept);
  expect(await leftBy('mary')).toEqual([]);
  expect(await leftBy('john')).toEqual([]);

  await keep('mary', 'outcome 1', kept);
  const real = Date.now;
  Date.now = () => real() + 8 * 24 * 3_600_000;
  expect(await leftBy('mary')).toEqual([]);
  Date.now = real;
  expect(await leftBy('mary')).toEqual([]);

  await keep('mary', 'outcome 1', kept);
  await forgetAll();
  expect(await leftBy('mary')).toEqual([]);
});
