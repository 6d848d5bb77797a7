import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { blockBytes, entryOf, headerOf, paddingOf, type Entry } from './tar.rules.js';

/** Writes entries one after another into a compressed tar; holds no more than a chunk of any of them. */
export class ArchiveWriter {
  private readonly gzip = createGzip({ level: 6 });
  private readonly written: Promise<void>;

  constructor(file: string) {
    this.written = pipeline(this.gzip, createWriteStream(file, { mode: 0o600, flags: 'wx' }));
    this.written.catch(() => undefined); // told by `close`, or by the write that waits for it
  }

  async add(name: string, content: Buffer): Promise<void> {
    await this.write(headerOf({ name, size: content.length }));
    await this.write(content);
    await this.write(Buffer.alloc(paddingOf(content.length)));
  }

  /** Adds a stream of exactly `size` bytes and returns its SHA-256. */
  async addStream(name: string, bytes: Readable, size: number): Promise<string> {
    const hash = createHash('sha256');
    await this.write(headerOf({ name, size }));
    let left = size;
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      left -= chunk.length;
      hash.update(chunk);
      await this.write(chunk);
    }
    if (left !== 0) throw new Error(`${name} is not as long as its row says.`);
    await this.write(Buffer.alloc(paddingOf(size)));
    return hash.digest('hex');
  }

  async close(): Promise<void> {
    await this.write(Buffer.alloc(2 * blockBytes));
    this.gzip.end();
    await this.written;
  }

  /** Gives up; what was written is left for the caller to remove. */
  async abandon(): Promise<void> {
    this.gzip.destroy();
    await finished(this.gzip).catch(() => undefined);
    await this.written.catch(() => undefined);
  }

  private async write(chunk: Buffer): Promise<void> {
    if (chunk.length === 0 || this.gzip.write(chunk)) return;
    await Promise.race([once(this.gzip, 'drain'), this.written]);
  }
}

/** One entry while it is read: its content must be taken before the next one. */
export interface ReadEntry extends Entry {
  chunks(): AsyncGenerator<Buffer>;
}

/** The entries of an archive in their order. Throws when it is damaged or cut off. */
export async function* entriesIn(file: string): AsyncGenerator<ReadEntry> {
  const input = createReadStream(file);
  const source = input.pipe(createGunzip());
  input.on('error', (error) => source.destroy(error));
  const bytes = new Bytes(source[Symbol.asyncIterator]() as AsyncIterator<Buffer>);
  try {
    for (;;) {
      const entry = entryOf(await bytes.take(blockBytes));
      if (entry === null) return;
      const content = bytes.stream(entry.size);
      yield { ...entry, chunks: () => content };
      for await (const rest of content) void rest;
      await bytes.take(paddingOf(entry.size));
    }
  } finally {
    input.destroy();
    source.destroy();
  }
}

/** An entry's content in one piece, for those that were written in one. */
export async function contentOf(entry: ReadEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Bytes by count, out of chunks of any size. */
class Bytes {
  private kept: Buffer = Buffer.alloc(0);

  constructor(private readonly source: AsyncIterator<Buffer>) {}

  async take(count: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.stream(count)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async *stream(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0;) {
      if (this.kept.length === 0) {
        const next = await this.source.next();
        if (next.done) throw new Error('the archive is cut off');
        this.kept = next.value;
      }
      const chunk = this.kept.subarray(0, left);
      this.kept = this.kept.subarray(chunk.length);
      left -= chunk.length;
      yield chunk;
    }
  }
}
