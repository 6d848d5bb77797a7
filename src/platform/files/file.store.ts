import type { Readable } from 'node:stream';
import { NotThere } from '../../kernel/refusal.js';
import type { Received } from './spool.js';

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

/** The store answered, and does not have it. Answered as 404. */
export class Missing extends NotThere {
  constructor() {
    super('file');
  }
}

/** The store does not answer, or not as a store does: nothing is known and nothing is lost. Answered as 503. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('Files cannot be reached right now. Nothing is lost: try again in a minute.', { cause });
  }
}

/*
 ** Where the bytes of files live: a seam, because there is more than one real place.
 ** (1) A file's name is the SHA-256 of its content, below the institution that it belongs to: identical content is there
 **     once, a name is never anything a user typed, and no college can learn whether another holds the same file.
 ** (2) A content is there whole or not at all, whatever breaks off while it is kept, and lasts once `keep` has returned.
 ** (3) What is not there is `Missing`; a store that cannot be asked is `Unreachable`.
 ** (4) `keep` and `remove` of the same content must not overlap: the caller sees to it, in the database.
 ** (5) A store may be far away: nobody calls it while a transaction is open.
 */
export abstract class FileStore {
  /** Gives the bytes their lasting name. Content that is there already is left as it is. May take them from the spool. */
  abstract keep(institutionId: string, received: Received): Promise<void>;

  /** A stream of the whole content or of `range`. @throws Missing */
  abstract read(institutionId: string, sha256: string, range?: ByteRange): Promise<Readable>;

  /** Puts the whole content at `path`, where a program reads it and nobody changes it. @throws Missing */
  abstract toFile(institutionId: string, sha256: string, path: string): Promise<void>;

  /** Removes the content. Harmless when it is gone already. */
  abstract remove(institutionId: string, sha256: string): Promise<void>;

  /** The SHA-256 of everything that is kept for an institution, in no order. */
  abstract kept(institutionId: string): AsyncIterable<string>;

  /** Rejects when files can be neither read nor kept. */
  abstract reach(): Promise<void>;
}
