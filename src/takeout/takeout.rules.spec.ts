import fc from 'fast-check';
import { Readable } from 'node:stream';
import { archiveOf } from './archive.js';
import { pathsOf } from './takeout.names.rules.js';

test('every file has its own path that every file system takes, whatever it is called', () => {
  const letters = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 20 }), (names) => {
      const paths = pathsOf(names);
      expect(paths).toHaveLength(names.length);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(names.length);
      for (const path of paths) {
        expect(path).toMatch(/^files\/[^/\\<>:"|?*\p{Cc}]+$/u);
        expect(path).not.toMatch(/^files\/\.+$/);
        expect(Buffer.byteLength(path)).toBeLessThan(255);
      }
    }),
  );
});

test('an archive opens one file at a time, holds no more of it than is read, and closes it when nobody reads on', async () => {
  const size = 8_000_000;
  const opened: Readable[] = [];
  let made = 0;
  const file = (path: string) => ({
    path,
    size,
    open: async () => {
      let left = size;
      const stream = new Readable({
        read() {
          const some = Buffer.alloc(Math.min(left, 64_000));
          [left, made] = [left - some.length, made + some.length];
          this.push(some.length === 0 ? null : some);
        },
      });
      opened.push(stream);
      return stream;
    },
  });
  const { stream } = await archiveOf([file('a'), file('b')], new Date('2027-01-01'));
  let read = 0;
  for await (const chunk of stream) {
    read += (chunk as Buffer).length;
    expect(made - read).toBeLessThan(1_000_000);
    if (read > size / 2) break;
  }
  await new Promise(setImmediate);
  expect(opened).toHaveLength(1);
  expect(opened[0]!.destroyed).toBe(true);
});

test('a file that turns out to be away, or shorter than it was, breaks the archive off', async () => {
  const missing = { path: 'a', size: 3, open: async () => Promise.reject(new Error('gone')) };
  const short = { path: 'a', size: 3, open: async () => Readable.from([Buffer.from('x')]) };
  for (const entry of [missing, short]) {
    const { stream } = await archiveOf([entry], new Date('2027-01-01'));
    await expect(stream.resume().toArray()).rejects.toThrow();
  }
});
