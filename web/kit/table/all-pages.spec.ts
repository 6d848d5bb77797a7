import { allPages } from './all-pages.js';

it('reads a list to its end, page by page', async () => {
  const pages: Record<string, { rows: string[]; next: string | null }> = {
    first: { rows: ['a', 'b'], next: 'second' },
    second: { rows: ['c'], next: 'third' },
    third: { rows: [], next: null },
  };
  const asked: (string | null)[] = [];
  const read = ({ after }: { after?: string }) => {
    asked.push(after ?? null);
    return Promise.resolve(pages[after ?? 'first']!);
  };
  expect(await allPages(read)).toEqual({ rows: ['a', 'b', 'c'] });
  expect(asked).toEqual([null, 'second', 'third']);
});

it('passes on what goes wrong on the way', async () => {
  const read = ({ after }: { after?: string }) =>
    after === undefined ? Promise.resolve({ rows: [1], next: 'second' }) : Promise.reject(new Error('no line'));
  await expect(allPages(read)).rejects.toThrow('no line');
});
