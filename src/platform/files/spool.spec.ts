import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { TooLarge } from './file.store.js';
import { Spool } from './spool.js';

let root: string;
let spool: Spool;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'credence-spool-'));
  spool = new Spool(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

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

test('what arrives in any pieces waits whole, with its hash, for its owner alone', async () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 5000 });
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 700 }), async (array, size) => {
      const content = Buffer.from(array);
      const received = await spool.receive(pieces(content, size), content.length);
      const sha256 = createHash('sha256').update(content).digest('hex');
      expect(received).toMatchObject({ sha256, size: content.length });
      expect((await buffer(spool.peek(received))).equals(content)).toBe(true);
      const { waitingAt } = received;
      expect([(await stat(waitingAt)).mode & 0o777, (await stat(dirname(waitingAt))).mode & 0o777]).toEqual([
        0o600, 0o700,
      ]);
      await spool.discard(received);
    }),
    { numRuns: 60 },
  );
  expect(await waiting()).toEqual([]);
});

test('a stream that is cut anywhere leaves nothing', async () => {
  const content = Buffer.alloc(50_000, 'x');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 49_999 }), fc.integer({ min: 50, max: 9000 }), async (at, size) => {
      const whole = Math.ceil(content.length / size) * size - size;
      fc.pre(at <= whole);
      await expect(spool.receive(pieces(content, size, at), content.length)).rejects.toThrow('the line was cut');
    }),
    { numRuns: 200 },
  );
  const gone = new Readable({ read: () => undefined }).destroy();
  await Promise.all(Array.from({ length: 50 }, () => expect(spool.receive(gone, 1)).rejects.toThrow()));
  expect(await waiting()).toEqual([]);
});

test('a stream that is too long, or says nothing, is ended and leaves nothing', async () => {
  await expect(spool.receive(pieces(Buffer.alloc(1001), 100), 1000)).rejects.toThrow(TooLarge);
  const silent = new Readable({ read: () => undefined });
  silent.push('one word');
  await expect(new Spool(root, 100).receive(silent, 1000)).rejects.toThrow('the upload stalled');
  expect(await waiting()).toEqual([]);
});

test('a sweep takes what no upload is behind any more, and nothing that arrives', async () => {
  const [dead, alive] = [
    await spool.receive(pieces(Buffer.from('dead'), 9), 9),
    await spool.receive(pieces(Buffer.from('alive'), 9), 9),
  ];
  const before = new Date(Date.now() - 3_600_000);
  await utimes(dead.waitingAt, before, before);
  expect(await spool.sweep()).toBe(1);
  expect([existsSync(dead.waitingAt), existsSync(alive.waitingAt)]).toEqual([false, true]);
  await spool.discard(alive);
  await spool.discard(alive);
  expect(await waiting()).toEqual([]);
});
