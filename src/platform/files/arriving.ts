import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { TooLarge } from './file.store.js';

const MiB = 1024 * 1024;
/** So much goes to the disk in one call. */
const batch = MiB;
/** After so much the disk is told to begin writing, so that little is left to wait for at the end. */
const ahead = 64 * MiB;

export interface Arriving {
  /** Where in the file the bytes begin. */
  start: number;
  /** The file ends here at the latest, else `TooLarge`. */
  end: number;
  /** How long the stream may say nothing, in milliseconds: a stream that says nothing for longer is dead. */
  silence: number;
  /** Sees every chunk, in order. */
  see: (chunk: Buffer) => void;
}

/**
 * Writes a stream into a file as fast as the disk takes it, and returns where it ends: while one batch is written, the next one
 * comes. What came has reached the disk (fsync) when this ends, also when the stream breaks off, is too long or falls silent, and
 * this throws. The stream is left open then: its owner may still want to answer.
 */
export async function writeArriving(
  file: FileHandle,
  bytes: Readable,
  { start, end, silence, see }: Arriving,
): Promise<number> {
  const stalled = setTimeout(() => bytes.destroy(new Error('the upload stalled')), silence).unref();
  const disk = new Disk(file, start);
  let at = start;
  try {
    for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      stalled.refresh();
      if (at + chunk.length > end) throw new TooLarge(end);
      at += chunk.length;
      see(chunk);
      if (disk.add(chunk) >= batch) await disk.write();
    }
  } finally {
    clearTimeout(stalled);
    await disk.end();
  }
  return at;
}

/** One batch being written, the next one gathered, the ones before on their way to the disk. */
class Disk {
  private gathered: Buffer[] = [];
  private size = 0;
  private unsynced = 0;
  private writing: Promise<void> = Promise.resolve();
  private isSyncing = false;
  private synced: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly file: FileHandle,
    private at: number,
  ) {}

  /** Returns how much is gathered. */
  add(chunk: Buffer): number {
    this.gathered.push(chunk);
    return (this.size += chunk.length);
  }

  /** Begins to write what is gathered, once what was before is written. */
  async write(): Promise<void> {
    await this.writing;
    if (this.size === 0) return;
    this.writing = writeAll(this.file, this.gathered, this.at);
    this.writing.catch(() => undefined); // the next one hears of it
    this.at += this.size;
    this.unsynced += this.size;
    [this.gathered, this.size] = [[], 0];
    if (this.unsynced >= ahead && !this.isSyncing) this.syncAhead();
  }

  /** Everything is on the disk after this. */
  async end(): Promise<void> {
    try {
      await this.write();
      await this.writing;
    } finally {
      await this.synced;
      await this.file.sync();
    }
  }

  /** What goes wrong with it is kept for the end: the system tells a failed write once, to the first who asks (fsync(2)). */
  private syncAhead(): void {
    [this.unsynced, this.isSyncing] = [0, true];
    const sync = this.file.datasync().finally(() => (this.isSyncing = false));
    this.synced = Promise.all([this.synced, sync]);
    this.synced.catch(() => undefined);
  }
}

async function writeAll(file: FileHandle, buffers: Buffer[], at: number): Promise<void> {
  const { bytesWritten } = await file.writev(buffers, at);
  const rest = Buffer.concat(bytesWritten < sizeOf(buffers) ? buffers : []).subarray(bytesWritten);
  if (rest.length > 0) await writeAll(file, [rest], at + bytesWritten);
}

const sizeOf = (buffers: Buffer[]) => buffers.reduce((sum, { length }) => sum + length, 0);
