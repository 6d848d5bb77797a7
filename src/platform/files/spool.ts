import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, copyFile, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../../kernel/id.js';
import { writeArriving } from './arriving.js';
import type { ByteRange } from './file.store.js';

/** Bytes that have arrived and are safe on this disk, but belong to nobody yet: a store keeps them, or they are discarded. */
export interface Received {
  /** The file in which they wait. */
  waitingAt: string;
  /** Lower-case hex of the SHA-256 over the bytes as they arrived. */
  sha256: string;
  /** In bytes. */
  size: number;
}

/** A stream that says nothing for so long is dead. */
const silenceLimit = 60_000;
/** What waits longer than this without a new byte has no living upload behind it. */
const abandonedAfter = 10 * silenceLimit;

/*
 ** Where bytes wait on their way into a store, whichever that is; always a disk, which all processes share:
 **   <root>/incoming/<random>     still arriving, or waiting to be kept
 **   <root>/unfinished/<upload>   arriving in pieces (unfinished.ts)
 ** (1) `receive` never holds more than a chunk in memory, and what it returns has reached the disk (fsync).
 ** (2) Bytes that were received and neither kept nor discarded (a killed process) go with the next `sweep`.
 ** (3) Directories are 0700, files 0600: nobody but the product's own user reads them.
 */
export class Spool {
  /** `silence` is how long a stream may say nothing, in milliseconds. */
  constructor(
    private readonly root: string,
    private readonly silence = silenceLimit,
  ) {}

  /** Takes in a stream while hashing it. A stream that breaks, stalls or exceeds `maxBytes` leaves nothing and throws. */
  async receive(bytes: Readable, maxBytes: number): Promise<Received> {
    const waitingAt = await this.place();
    const hash = createHash('sha256');
    const file = await open(waitingAt, 'wx', 0o600);
    try {
      const see = (chunk: Buffer) => void hash.update(chunk);
      const size = await writeArriving(file, bytes, { start: 0, end: maxBytes, silence: this.silence, see });
      return { waitingAt, size, sha256: hash.digest('hex') };
    } catch (error) {
      await rm(waitingAt, { force: true });
      throw error;
    } finally {
      await file.close();
    }
  }

  /** A file that is here already, under a second name: what becomes of that leaves the first alone. */
  async adopt(path: string, size: number, sha256: string): Promise<Received> {
    const waitingAt = await this.place();
    await linkOrCopy(path, waitingAt);
    return { waitingAt, size, sha256 };
  }

  /** Reads what was received, or a part of it, before anybody decides to keep it. */
  peek(received: Received, range?: ByteRange): Readable {
    return createReadStream(received.waitingAt, range);
  }

  /** Drops what was received. Harmless after it was kept, and twice. */
  async discard(received: Received): Promise<void> {
    await rm(received.waitingAt, { force: true });
  }

  /** Removes what was left behind by uploads that ended without a word. Returns how many. */
  async sweep(): Promise<number> {
    let swept = 0;
    for (const name of await namesIn(this.incoming)) {
      const path = join(this.incoming, name);
      const seen = await stat(path).catch(() => null);
      if (seen === null || Date.now() - seen.mtimeMs < abandonedAfter) continue;
      await rm(path, { force: true });
      swept += 1;
    }
    return swept;
  }

  /** Rejects when nothing can be received. */
  writable(): Promise<void> {
    return access(this.root, constants.W_OK);
  }

  /** Where files arrive in pieces. */
  get unfinished(): string {
    return join(this.root, 'unfinished');
  }

  private get incoming(): string {
    return join(this.root, 'incoming');
  }

  private async place(): Promise<string> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    return join(this.incoming, newId());
  }
}

/** The same bytes under a second name, where the file system can; else a copy. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** What a directory holds; nothing when it is not there. */
export async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** A new name is durable only when its directory is (POSIX). */
export async function syncFolder(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
