import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { startS3, type RunningS3 } from '../../../test/world/s3.js';
import { parseConfig } from '../../config.js';
import { BothStores } from './both.stores.js';
import { DiskStore } from './disk.store.js';
import { Missing, NoRoom, Unreachable, type FileStore } from './file.store.js';
import { S3Store } from './s3.store.js';
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

let s3: RunningS3;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.stop());

/** A store in a folder of its own in the bucket. */
function bucket(folder: string, settings: Record<string, string> = {}): S3Store {
  return new S3Store(parseConfig({ FILES_S3_URL: `${s3.url}/${folder}`, ...settings }).files.s3!);
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
  'in a bucket': async (root) => ({
    store: bucket(basename(root)),
    async private(_institutionId, sha256) {
      const puts = s3.asked.filter(({ method, url }) => method === 'PUT' && url!.includes(sha256));
      expect(puts.length).toBeGreaterThan(0);
      for (const { headers } of puts) expect(Object.keys(headers).filter((h) => /acl|grant/.test(h))).toEqual([]);
    },
  }),
  'that moves into a bucket': async (root) => ({
    store: new BothStores(bucket(basename(root)), new DiskStore(root)),
    private: async () => undefined,
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
  afterEach(async () => {
    store.close();
    await rm(root, { recursive: true, force: true });
  });

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
    const bytes = fc.uint8Array({ minLength: 2, maxLength: 5000 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.nat(), fc.nat(), async (array, a, b) => {
        const content = Buffer.from(array);
        const sha256 = await keep(content);
        const end = 1 + (b % (content.length - 1)); // the test's server takes bytes=0-0 for the whole
        const start = a % (end + 1);
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

describe('a bucket', () => {
  let root: string;
  let spool: Spool;
  let store: S3Store;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'credence-store-'));
    spool = new Spool(root);
    store = bucket(basename(root), { FILES_S3_ENCRYPTION: 'aws:kms:our-key', FILES_S3_PUBLIC_URL: s3.origin });
    s3.asked.length = 0;
  });
  afterEach(async () => {
    s3.mood = 'well';
    store.close();
    await rm(root, { recursive: true, force: true });
  });
  const receive = (content: Buffer) => spool.receive(Readable.from([content]), content.length);
  const asked = (method: string) => s3.asked.filter((request) => request.method === method);

  test('takes a large file in parts, encrypted as the settings say', async () => {
    const content = randomBytes(20 * 1024 * 1024);
    const received = await receive(content);
    await store.keep(institution, received);
    expect((await buffer(await store.read(institution, received.sha256))).equals(content)).toBe(true);
    expect(asked('PUT').filter(({ url }) => /partNumber=\d/.test(url!))).toHaveLength(3);
    const [begun] = asked('POST');
    expect(begun!.headers['x-amz-server-side-encryption']).toBe('aws:kms');
    expect(begun!.headers['x-amz-server-side-encryption-aws-kms-key-id']).toBe('our-key');
  });

  test('that goes away while it takes a large file has nothing of it, and takes it later', async () => {
    const received = await receive(randomBytes(20 * 1024 * 1024));
    const keeping = expect(store.keep(institution, received)).rejects.toThrow(Unreachable);
    while (asked('PUT').length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    s3.mood = 'away';
    await keeping;
    s3.mood = 'well';
    expect(await Readable.from(store.kept(institution)).toArray()).toEqual([]);
    await store.keep(institution, received);
    expect(await Readable.from(store.kept(institution)).toArray()).toEqual([received.sha256]);
  });

  test('that is away is not one that does not have it, and a full one says so', async () => {
    const received = await receive(Buffer.from('a photo'));
    s3.mood = 'away';
    const { sha256 } = received;
    for (const answer of [
      store.keep(institution, received),
      store.read(institution, sha256),
      store.link(institution, sha256, 'a.pdf'),
      store.toFile(institution, sha256, join(root, 'x')),
      store.remove(institution, sha256),
      Readable.from(store.kept(institution)).toArray(),
      store.reach(),
    ])
      await expect(answer).rejects.toThrow(Unreachable);
    s3.mood = 'full';
    await expect(store.keep(institution, received)).rejects.toThrow(NoRoom);
    s3.mood = 'well';
    await expect(store.read(institution, sha256)).rejects.toThrow(Missing);
    const lost = parseConfig({ FILES_S3_URL: `${s3.origin}/nowhere` }).files.s3!;
    const nowhere = new S3Store({ ...lost, credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } });
    await expect(nowhere.read(institution, sha256)).rejects.toThrow(Unreachable);
  });

  test('gives a link with which a browser saves the file, in parts too, and sees no page', async () => {
    const received = await receive(Buffer.from('<script>alert(1)</script>'));
    await store.keep(institution, received);
    const link = (await store.link(institution, received.sha256, 'größe.html'))!;
    const answer = await fetch(link);
    expect(await answer.text()).toBe('<script>alert(1)</script>');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*gr%C3%B6%C3%9Fe\.html$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await (await fetch(link, { headers: { range: 'bytes=1-6' } })).text()).toBe('script');
    expect(Number(new URL(link).searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(60);
    await expect(store.link(institution, absent, 'a.pdf')).rejects.toThrow(Missing);
  });
});

test('while files move, one is found wherever it is, also when one of the stores is away', async () => {
  const root = await mkdtemp(join(tmpdir(), 'credence-store-'));
  const spool = new Spool(root);
  const disk = new DiskStore(root);
  const far = bucket(basename(root));
  const both = new BothStores(far, disk);
  const received = await spool.receive(Readable.from([Buffer.from('old')]), 3);
  await disk.keep(institution, received);
  const read = async () => (await buffer(await both.read(institution, received.sha256))).toString();
  expect(await read()).toBe('old');
  s3.mood = 'away';
  expect(await read()).toBe('old');
  await expect(both.read(institution, absent)).rejects.toThrow(Unreachable);
  s3.mood = 'well';
  // It moves between the two questions.
  const moving = new BothStores(far, {
    ...disk,
    read: async () => {
      const again = await spool.receive(Readable.from([Buffer.from('old')]), 3);
      await far.keep(institution, again);
      throw new Missing();
    },
  } as unknown as FileStore);
  expect((await buffer(await moving.read(institution, received.sha256))).toString()).toBe('old');
  both.close();
  await rm(root, { recursive: true, force: true });
});
