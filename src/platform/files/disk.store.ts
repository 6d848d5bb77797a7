import { access, constants, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore, Missing, nameOf, type ByteRange } from './file.store.js';
import { linkOrCopy, namesIn, syncFolder, type Received } from './spool.js';

/*
 ** Files on the local disk (or a shared one), below `root`, beside the spool: <institution>/<ab>/<sha256>
 ** Directories are 0700, files 0600: nobody but the product's own user reads them.
 ** A file gets its lasting name by a rename, which is all or nothing; the directories are synced after it.
 */
export class DiskStore extends FileStore {
  constructor(private readonly root: string) {
    super();
  }

  async keep(institutionId: string, received: Received): Promise<void> {
    const path = this.pathOf(institutionId, received.sha256);
    if (await isWhole(path, received.size)) return rm(received.waitingAt, { force: true });
    const directory = dirname(path);
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await rename(received.waitingAt, path);
    for (const changed of [directory, dirname(directory), this.root]) await syncFolder(changed);
  }

  async read(institutionId: string, sha256: string, range?: ByteRange): Promise<Readable> {
    const file = await open(this.pathOf(institutionId, sha256), 'r').catch(missing);
    return file.createReadStream({ highWaterMark: 256 * 1024, ...range });
  }

  async toFile(institutionId: string, sha256: string, path: string): Promise<void> {
    await linkOrCopy(this.pathOf(institutionId, sha256), path).catch(missing);
  }

  async remove(institutionId: string, sha256: string): Promise<void> {
    await rm(this.pathOf(institutionId, sha256), { force: true });
  }

  async *kept(institutionId: string): AsyncIterable<string> {
    const folder = join(this.root, institutionId);
    for (const part of await namesIn(folder)) yield* await namesIn(join(folder, part));
  }

  async isEmpty(): Promise<boolean> {
    return (await namesIn(this.root)).length === 0;
  }

  async setAside(): Promise<void> {
    await rename(this.root, `${this.root}.replaced-${Date.now()}`);
  }

  reach(): Promise<void> {
    return access(this.root, constants.W_OK);
  }

  private pathOf(institutionId: string, sha256: string): string {
    return join(this.root, nameOf(institutionId, sha256));
  }
}

function missing(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? new Missing() : error;
}

async function isWhole(path: string, size: number): Promise<boolean> {
  return (await stat(path).catch(() => null))?.size === size;
}
