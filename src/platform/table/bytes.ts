import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Invalid } from '../../kernel/refusal.js';
import { most } from './table.js';

/** The text of an uploaded file as it arrives: UTF-8 with or without a byte order mark, hashed on the way, never whole in memory. */
export class IncomingText {
  private readonly hash: Hash = createHash('sha256');

  constructor(private readonly source: Readable) {}

  async *chunks(): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let bytes = 0;
    try {
      for await (const chunk of this.source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > most.bytes) throw tooLarge();
        this.hash.update(chunk);
        yield decode(() => decoder.decode(chunk, { stream: true }));
      }
      yield decode(() => decoder.decode());
    } finally {
      // Whoever sends must hear why we stopped reading: the rest is let through unread instead of breaking the connection.
      this.source.resume();
    }
  }

  /** After the last chunk. */
  sha256(): string {
    return this.hash.digest('hex');
  }
}

function decode(read: () => string): string {
  try {
    return read();
  } catch {
    throw new Invalid([
      { code: 'not_utf8', detail: 'This file is not UTF-8. Save it as “CSV UTF-8” and send it again.' },
    ]);
  }
}

function tooLarge(): Invalid {
  const mebibytes = most.bytes / 1024 / 1024;
  return new Invalid([
    { code: 'file_too_large', detail: `One import takes at most ${mebibytes} MiB. Send it in parts.` },
  ]);
}
