import type { Readable } from 'node:stream';
import { FileStore, Missing, type ByteRange } from './file.store.js';
import type { Received } from './spool.js';

/*
 ** Two stores while files move from one to the other: new ones go to `current`, and what is not there yet is in `former`.
 ** A file leaves `former` only after `current` has it. So one that was in neither, asked in that order, moved in between:
 ** `current` is asked once more before it counts as missing. With one of the two away, the other still gives what it has.
 */
export class BothStores extends FileStore {
  constructor(
    readonly current: FileStore,
    readonly former: FileStore,
  ) {
    super();
  }

  keep(institutionId: string, received: Received): Promise<void> {
    return this.current.keep(institutionId, received);
  }

  read(institutionId: string, sha256: string, range?: ByteRange): Promise<Readable> {
    return this.either((store) => store.read(institutionId, sha256, range));
  }

  override link(institutionId: string, sha256: string, fileName: string): Promise<string | null> {
    return this.either((store) => store.link(institutionId, sha256, fileName));
  }

  toFile(institutionId: string, sha256: string, path: string): Promise<void> {
    return this.either((store) => store.toFile(institutionId, sha256, path));
  }

  async remove(institutionId: string, sha256: string): Promise<void> {
    await this.former.remove(institutionId, sha256);
    await this.current.remove(institutionId, sha256);
  }

  async *kept(institutionId: string): AsyncIterable<string> {
    yield* this.current.kept(institutionId);
    yield* this.former.kept(institutionId);
  }

  async isEmpty(): Promise<boolean> {
    return (await this.current.isEmpty()) && (await this.former.isEmpty());
  }

  async setAside(): Promise<void> {
    for (const store of [this.current, this.former]) if (!(await store.isEmpty())) await store.setAside();
  }

  async reach(): Promise<void> {
    await this.current.reach();
    await this.former.reach();
  }

  override close(): void {
    this.current.close();
    this.former.close();
  }

  private async either<T>(ask: (store: FileStore) => Promise<T>): Promise<T> {
    let away: unknown = null;
    for (const store of [this.current, this.former]) {
      try {
        return await ask(store);
      } catch (error) {
        if (!(error instanceof Missing)) away ??= error;
      }
    }
    if (away !== null) throw away;
    return ask(this.current);
  }
}
