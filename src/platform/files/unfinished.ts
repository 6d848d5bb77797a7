import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { namesIn, type Received, type Spool } from './spool.js';

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

  /** Makes room for a file. Harmless twice. */
  async begin(id: string): Promise<void> {
    await mkdir(this.spool.unfinished, { recursive: true, mode: 0o700 });
    await (await open(this.pathOf(id), 'a', 0o600)).close();
  }

  /** Bytes that have arrived; null when there is no such file. */
  async arrived(id: string): Promise<number | null> {
    return (await stat(this.pathOf(id)).catch(() => null))?.size ?? null;
  }

  /** Takes in a piece that begins at byte `offset`. Returns how much has arrived; of one that breaks off, what came stays. */
  async append(id: string, piece: Readable, offset: number): Promise<number> {
    const path = this.pathOf(id);
    if ((await stat(path)).size !== offset) throw new NotThereYet();
    const known = offset === 0 ? { hash: createHash('sha256'), at: 0 } : this.hashes.get(id);
    const hash = known?.at === offset ? known.hash : null;
    this.hashes.delete(id);
    let at = offset;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        at += chunk.length;
        hash?.update(chunk);
        next(null, chunk);
      },
    });
    try {
      await pipeline(piece, count, createWriteStream(path, { flags: 'r+', start: offset, flush: true }));
    } catch (error) {
      await sync(path);
      throw error;
    }
    if (hash) this.hashes.set(id, { hash, at });
    return at;
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

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}
