import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { writeArriving } from './arriving.js';
import { namesIn, syncFolder, type Received, type Spool } from './spool.js';

/** A line that says nothing for so long is cut, in milliseconds: what came stays, and it goes on by another. */
const silence = 15_000;
/** Files that are hashed while they come. One that rests longer than so many others is hashed once more at the end. */
const mostHashes = 1000;

/** The bytes do not go on where they were said to: another request wrote meanwhile, or some were lost. */
export class NotThereYet extends Error {}

/*
 ** Files that arrive in pieces, in the spool: `unfinished/<id>`.
 ** (1) What counts is what the disk has: each piece is synced before it is acknowledged, also one that breaks off.
 ** (2) They are hashed while they come. After a restart, or when another process took the last piece, once more at the end.
 */
export class UnfinishedFiles {
  private readonly hashes = new Map<string, { hash: Hash; at: number }>();

  constructor(private readonly spool: Spool) {}

  /** Makes room for a file, which lasts once this has returned. Harmless twice. */
  async begin(id: string): Promise<void> {
    const folder = this.spool.unfinished;
    const isNew = await mkdir(folder, { recursive: true, mode: 0o700 });
    await (await open(this.pathOf(id), 'a', 0o600)).close();
    await syncFolder(folder);
    if (isNew !== undefined) await syncFolder(dirname(folder));
  }

  /** Bytes that have arrived; null when there is no such file. */
  async arrived(id: string): Promise<number | null> {
    return (await stat(this.pathOf(id)).catch(() => null))?.size ?? null;
  }

  /**
   * Takes in a piece that begins at byte `offset` of a file that ends at `size`. Returns how much has arrived; of one that breaks
   * off, what came stays. Nobody else may append to the file meanwhile.
   */
  async append(id: string, piece: Readable, offset: number, size: number): Promise<number> {
    const file = await open(this.pathOf(id), 'r+');
    try {
      if ((await file.stat()).size !== offset) throw new NotThereYet();
      const known = offset === 0 ? { hash: createHash('sha256'), at: 0 } : this.hashes.get(id);
      const hash = known?.at === offset ? known.hash : null;
      this.hashes.delete(id);
      const see = (chunk: Buffer) => void hash?.update(chunk);
      const at = await writeArriving(file, piece, { start: offset, end: size, silence, see });
      if (hash) this.remember(id, hash, at);
      return at;
    } finally {
      await file.close();
    }
  }

  /** The whole file as received, under a second name: what becomes of that leaves this alone until `remove`. */
  async take(id: string): Promise<Received> {
    const path = this.pathOf(id);
    const { size } = await stat(path);
    const known = this.hashes.get(id);
    const sha256 = known?.at === size ? known.hash.copy().digest('hex') : await hashOf(path);
    return this.spool.adopt(path, size, sha256);
  }

  async remove(id: string): Promise<void> {
    this.hashes.delete(id);
    await rm(this.pathOf(id), { force: true });
  }

  /** The ids of all that is there. */
  async all(): Promise<string[]> {
    return namesIn(this.spool.unfinished);
  }

  private remember(id: string, hash: Hash, at: number): void {
    this.hashes.set(id, { hash, at });
    const [oldest] = this.hashes.keys();
    if (this.hashes.size > mostHashes) this.hashes.delete(oldest!);
  }

  private pathOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not an upload');
    return join(this.spool.unfinished, id);
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
