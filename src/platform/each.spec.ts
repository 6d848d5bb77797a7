import { inEach } from './each.js';

it('gives everybody their turn, tells each failure, and fails at the end', async () => {
  const done: string[] = [];
  const told: string[] = [];
  const work = async (one: string) => {
    if (one !== 'b') done.push(one);
    else throw new Error('b is away');
  };
  const all = inEach(['a', 'b', 'c'], work, (error, one) => told.push(`${one}: ${(error as Error).message}`));
  await expect(all).rejects.toThrow('b is away');
  expect(done).toEqual(['a', 'c']);
  expect(told).toEqual(['b: b is away']);
});

it('says nothing when nothing failed', async () => {
  const told: unknown[] = [];
  await inEach(
    ['a', 'b'],
    async () => undefined,
    (error) => told.push(error),
  );
  expect(told).toEqual([]);
});

it('says of several what each failed with', async () => {
  const all = inEach(['a', 'b', 'c'], (one) => (one === 'b' ? Promise.resolve() : Promise.reject(new Error(one))));
  await expect(all).rejects.toThrow('failed for 2: Error: a; Error: c');
});
