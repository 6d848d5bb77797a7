import fc from 'fast-check';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DiskStore } from './disk.store.js';
import { Missing, type FileStore } from './file.store.js';
import { Spool } from './spool.js';

const institution = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';
const absent = 'a'.repeat(64);

/** A store that is opened anew for each test, on nothing. */
interface Opened {
  store: FileStore;
  /** Rejects when somebody else could read this content. */
  private(institutionId: string, sha256: string): Promise<void>;
}

const stores: Record<string, (root: string) => Promise<Opened>> = {
  'on disk': async (root) => ({
    store: new DiskStore(root),
    async private(institutionId, sha256) {
      const path = join(root, institutionId, sha256.slice(0, 2), sha256);
      const modes = [(await stat(path)).mode & 0o777, (await stat(dirname(path))).mode & 0o777];
      expect(modes).toEqual([0o600, 0o700]);
    },
  }),
};

describe.each(Object.entries(stores))('a store %s', (_where, open) => {
  let root: string;
  let spool: Spool;
  let opened: Opened;
  let store: FileStore;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'credence-store-'));
    spool = new Spool(root);
    opened = await open(root);
    store = opened.store;
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const receive = (content: Buffer) => spool.receive(Readable.from([content]), content.length);
  /** Brings it the way of every file; returns its hash. */
  async function keep(content: Buffer, of = institution): Promise<string> {
    const received = await receive(content);
    await store.keep(of, received);
    await spool.discard(received);
    return received.sha256;
  }
  const keptOf = async (id: string) => (await Readable.from(store.kept(id)).toArray()).sort();

  test('gives back what it was given, whole and in any part', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 5000 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.nat(), fc.nat(), async (array, a, b) => {
        const content = Buffer.from(array);
        const sha256 = await keep(content);
        const [start, end] = [a % content.length, b % content.length].sort((x, y) => x - y) as [number, number];
        const part = await buffer(await store.read(institution, sha256, { start, end }));
        expect(part.equals(content.subarray(start, end + 1))).toBe(true);
        expect((await buffer(await store.read(institution, sha256))).equals(content)).toBe(true);
      }),
      { numRuns: 25 },
    );
    expect(await readdir(join(root, 'incoming'))).toEqual([]);
  });

  test('puts a content into a file for a program', async () => {
    const content = Buffer.alloc(300_000, 'words ');
    await store.toFile(institution, await keep(content), join(root, 'a file'));
    expect((await readFile(join(root, 'a file'))).equals(content)).toBe(true);
  });

  test('has the same content once for each institution, readable by nobody else', async () => {
    const content = Buffer.from('the same');
    const copies = await Promise.all([1, 2, 3].map(() => receive(content)));
    await Promise.all(copies.map((copy) => store.keep(institution, copy)));
    const { sha256 } = copies[0]!;
    await keep(content, other);
    expect(await keptOf(institution)).toEqual([sha256]);
    await opened.private(institution, sha256);
    await store.remove(institution, sha256);
    await store.remove(institution, sha256);
    await expect(store.read(institution, sha256)).rejects.toThrow(Missing);
    expect((await buffer(await store.read(other, sha256))).equals(content)).toBe(true);
    expect([await keptOf(institution), await keptOf(other)]).toEqual([[], [sha256]]);
  });

  test('says that it does not have what it does not have', async () => {
    await store.reach();
    await expect(store.read(institution, absent)).rejects.toThrow(Missing);
    await expect(store.read(institution, absent, { start: 0, end: 1 })).rejects.toThrow(Missing);
    await expect(store.toFile(institution, absent, join(root, 'nothing'))).rejects.toThrow(Missing);
    await store.remove(institution, absent);
    expect(await keptOf(institution)).toEqual([]);
  });

  test('keeps nothing of what could not be read to its end', async () => {
    const received = await receive(Buffer.from('lost before it was kept'));
    await spool.discard(received);
    await expect(store.keep(institution, received)).rejects.toThrow();
    expect(await keptOf(institution)).toEqual([]);
    await expect(store.read(institution, received.sha256)).rejects.toThrow(Missing);
  });

  test('takes nothing but a hash for a name', async () => {
    for (const name of ['../../../etc/passwd', 'a'.repeat(63), 'A'.repeat(64), '']) {
      await expect(store.read(institution, name)).rejects.toThrow('not a stored file');
      await expect(store.read('..', absent)).rejects.toThrow('not a stored file');
    }
  });
});
