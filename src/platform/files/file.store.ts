import type { Readable } from 'node:stream';

/** Bytes that have arrived and are safe on disk, but belong to nobody yet: `keep` them or `discard` them. */
export interface Received {
  /** Names the place where they wait. Nothing outside the store reads it. */
  waitingAt: string;
  /** Lower-case hex of the SHA-256 over the bytes as they arrived. */
  sha256: string;
  /** In bytes. */
  size: number;
}

/** A part of a file: both ends count, as in `Range: bytes=0-99`. */
export interface ByteRange {
  start: number;
  end: number;
}

/** More bytes came than were allowed. What had been written is gone. */
export class TooLarge extends Error {
  constructor(readonly limit: number) {
    super(`more than ${limit} bytes`);
  }
}

/*
 ** Where the bytes of files live: a seam, because there is more than one real place.
 ** (1) A file's name is the SHA-256 of its content, below the institution that it belongs to: identical content is there
 **     once, a name is never anything a user typed, and no college can learn whether another holds the same file.
 ** (2) `receive` never holds more than a chunk in memory, and what it returns has reached the disk (fsync).
 ** (3) Bytes that were received and neither kept nor discarded (a killed process) go with the next `sweep`.
 ** (4) `keep` and `remove` of the same content must not overlap: the caller holds a lock per content in the database.
 */
export abstract class FileStore {
  /** Takes in a stream while hashing it. A stream that breaks, stalls or exceeds `maxBytes` leaves nothing and throws. */
  abstract receive(bytes: Readable, maxBytes: number): Promise<Received>;

  /** Reads what was received, or a part of it, before anybody decides to keep it. */
  abstract peek(received: Received, range?: ByteRange): Readable;

  /** Gives the bytes their lasting name. Content that is there already is left as it is. */
  abstract keep(institutionId: string, received: Received): Promise<void>;

  /** Drops what was received. Harmless after `keep`, and twice. */
  abstract discard(received: Received): Promise<void>;

  /** A stream of the whole content or of `range`; rejects when it is not there. */
  abstract read(institutionId: string, sha256: string, range?: ByteRange): Promise<Readable>;

  /** Puts the whole content at `path`, where a program reads it and nobody changes it. */
  abstract toFile(institutionId: string, sha256: string, path: string): Promise<void>;

  /** Removes the content. Harmless when it is gone already. */
  abstract remove(institutionId: string, sha256: string): Promise<void>;

  /** The SHA-256 of everything that is kept for an institution, in no order. */
  abstract kept(institutionId: string): AsyncIterable<string>;

  /** Removes what was left behind by uploads that ended without a word. Returns how many. */
  abstract sweep(): Promise<number>;
}
