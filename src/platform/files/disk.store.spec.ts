import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DiskStore } from './disk.store.js';
import { TooLarge } from './file.store.js';

const institution = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';
let root: string;
let store: DiskStore;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'credence-store-'));
  store = new DiskStore(root, 100);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const waiting = () => readdir(join(root, 'incoming')).catch(() => []);

/** A stream of these bytes in pieces that ends, or breaks after `breakAt` of them. */
function pieces(content: Buffer, size: number, breakAt = Infinity): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0; at < content.length; at += size) {
        if (at >= breakAt) throw new Error('the line was cut');
        yield content.subarray(at, at + size);
      }
    })(),
  );
}

test('what arrives in any pieces is kept whole under its hash, and read in any part', async () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 5000 });
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 700 }), fc.nat(), fc.nat(), async (array, size, a, b) => {
      const content = Buffer.from(array);
      const received = await store.receive(pieces(content, size), content.length);
      expect(received).toMatchObject({ sha256: sha256(content), size: content.length });
      expect((await buffer(store.peek(received))).equals(content)).toBe(true);
      await store.keep(institution, received);
      const [start, end] = [a % content.length, b % content.length].sort((x, y) => x - y) as [number, number];
      const part = await buffer(await store.read(institution, received.sha256, { start, end }));
      expect(part.equals(content.subarray(start, end + 1))).toBe(true);
      expect((await buffer(await store.read(institution, received.sha256))).equals(content)).toBe(true);
    }),
    { numRuns: 60 },
  );
  expect(await waiting()).toEqual([]);
});

test('a stream that is cut anywhere leaves nothing', async () => {
  const content = Buffer.alloc(50_000, 'x');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 49_999 }), fc.integer({ min: 1, max: 9000 }), async (at, size) => {
      const whole = Math.ceil(content.length / size) * size - size;
      fc.pre(at <= whole);
      await expect(store.receive(pieces(content, size, at), content.length)).rejects.toThrow('the line was cut');
    }),
    { numRuns: 200 },
  );
  const gone = new Readable({ read: () => undefined }).destroy();
  await Promise.all(Array.from({ length: 50 }, () => expect(store.receive(gone, 1)).rejects.toThrow()));
  expect(await waiting()).toEqual([]);
});

test('a stream that is too long, or says nothing, is ended and leaves nothing', async () => {
  await expect(store.receive(pieces(Buffer.alloc(1001), 100), 1000)).rejects.toThrow(TooLarge);
  const silent = new Readable({ read: () => undefined });
  silent.push('one word');
  await expect(store.receive(silent, 1000)).rejects.toThrow('the upload stalled');
  expect(await waiting()).toEqual([]);
});

test('the same content is there once for each institution, and only its owner reads the files', async () => {
  const content = Buffer.from('the same');
  const copies = await Promise.all([1, 2, 3].map(() => store.receive(pieces(content, 3), 100)));
  for (const copy of copies) await store.keep(institution, copy);
  await store.keep(other, await store.receive(pieces(content, 3), 100));
  expect(await Readable.from(store.kept(institution)).toArray()).toEqual([sha256(content)]);
  const path = join(root, institution, sha256(content).slice(0, 2), sha256(content));
  expect([(await stat(path)).mode & 0o777, (await stat(dirname(path))).mode & 0o777]).toEqual([0o600, 0o700]);
  await store.remove(institution, sha256(content));
  await store.remove(institution, sha256(content));
  await expect(store.read(institution, sha256(content))).rejects.toThrow(/ENOENT/);
  expect((await buffer(await store.read(other, sha256(content)))).equals(content)).toBe(true);
  expect(await waiting()).toEqual([]);
});

test('nothing but a hash names a file', async () => {
  for (const name of ['../../etc/passwd', 'ABC', '', `${'a'.repeat(63)}/`]) {
    await expect(store.read(institution, name)).rejects.toThrow('not a stored file');
    await expect(store.read('..', 'a'.repeat(64))).rejects.toThrow('not a stored file');
  }
});

test('a sweep takes what no upload is behind any more, and nothing that arrives', async () => {
  const [dead, alive] = [
    await store.receive(pieces(Buffer.from('dead'), 9), 9),
    await store.receive(pieces(Buffer.from('alive'), 9), 9),
  ];
  const before = new Date(Date.now() - 3_600_000);
  await utimes(dead.waitingAt, before, before);
  expect(await store.sweep()).toBe(1);
  expect([existsSync(dead.waitingAt), existsSync(alive.waitingAt)]).toEqual([false, true]);
  await store.discard(alive);
  await store.discard(alive);
  expect(await waiting()).toEqual([]);
});
