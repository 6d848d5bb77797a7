import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../../kernel/id.js';
import { FileStore, TooLarge, type ByteRange, type Received } from './file.store.js';

/** A stream that says nothing for so long is dead. */
const silenceLimit = 60_000;
/** What waits longer than this without a new byte has no living upload behind it. */
const abandonedAfter = 10 * silenceLimit;

/*
 ** Files on the local disk (or a shared one), below `root`:
 **   incoming/<random>               still arriving, or waiting to be kept
 **   <institution>/<ab>/<sha256>     kept
 ** Directories are 0700, files 0600: nobody but the product's own user reads them.
 ** A file gets its lasting name by a rename, which is all or nothing; the directories are synced after it.
 */
export class DiskStore extends FileStore {
  /** `silence` is how long a stream may say nothing, in milliseconds. */
  constructor(
    private readonly root: string,
    private readonly silence = silenceLimit,
  ) {
    super();
  }

  async receive(bytes: Readable, maxBytes: number): Promise<Received> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const waitingAt = join(this.incoming, newId());
    const hash = createHash('sha256');
    let size = 0;
    const stalled = setTimeout(() => bytes.destroy(new Error('the upload stalled')), this.silence).unref();
    const count = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        stalled.refresh();
        size += chunk.length;
        hash.update(chunk);
        if (size > maxBytes) next(new TooLarge(maxBytes));
        else next(null, chunk);
      },
    });
    const file = await open(waitingAt, 'wx', 0o600); // before the stream can fail, so that there is something to remove
    try {
      await pipeline(bytes, count, file.createWriteStream({ flush: true }));
    } catch (error) {
      await rm(waitingAt, { force: true });
      throw error;
    } finally {
      clearTimeout(stalled);
    }
    return { waitingAt, size, sha256: hash.digest('hex') };
  }

  peek(received: Received, range?: ByteRange): Readable {
    return createReadStream(received.waitingAt, range);
  }

  async keep(institutionId: string, received: Received): Promise<void> {
    const path = this.pathOf(institutionId, received.sha256);
    if (await isWhole(path, received.size)) return this.discard(received);
    const directory = dirname(path);
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await rename(received.waitingAt, path);
    for (const changed of [directory, dirname(directory), this.root]) await sync(changed);
  }

  async discard(received: Received): Promise<void> {
    await rm(received.waitingAt, { force: true });
  }

  async read(institutionId: string, sha256: string, range?: ByteRange): Promise<Readable> {
    const file = await open(this.pathOf(institutionId, sha256), 'r');
    return file.createReadStream({ highWaterMark: 256 * 1024, ...range });
  }

  /** The same bytes under a second name, where the file system can; else a copy. */
  async toFile(institutionId: string, sha256: string, path: string): Promise<void> {
    const from = this.pathOf(institutionId, sha256);
    await link(from, path).catch(() => copyFile(from, path));
  }

  async remove(institutionId: string, sha256: string): Promise<void> {
    await rm(this.pathOf(institutionId, sha256), { force: true });
  }

  async *kept(institutionId: string): AsyncIterable<string> {
    const folder = join(this.root, institutionId);
    for (const part of await namesIn(folder)) yield* await namesIn(join(folder, part));
  }

  async sweep(): Promise<number> {
    const incoming = this.incoming;
    let swept = 0;
    for (const name of await namesIn(incoming)) {
      const path = join(incoming, name);
      const seen = await stat(path).catch(() => null);
      if (seen === null || Date.now() - seen.mtimeMs < abandonedAfter) continue;
      await rm(path, { force: true });
      swept += 1;
    }
    return swept;
  }

  private get incoming(): string {
    return join(this.root, 'incoming');
  }

  private pathOf(institutionId: string, sha256: string): string {
    if (!/^[0-9a-f-]{36}$/.test(institutionId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a stored file');
    return join(this.root, institutionId, sha256.slice(0, 2), sha256);
  }
}

/** What a directory holds; nothing when it is not there. */
async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function isWhole(path: string, size: number): Promise<boolean> {
  return (await stat(path).catch(() => null))?.size === size;
}

/** A rename is durable only when its directory is (POSIX). */
async function sync(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
