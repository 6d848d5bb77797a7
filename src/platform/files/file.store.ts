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

/** The store has no room left. Answered as 507, as a full disk of ours is. */
export class NoRoom extends Error {
  readonly code = 'ENOSPC';
}

/** Below what a content lies in every store. Nothing but an institution's id and a hash becomes a name. */
export function nameOf(institutionId: string, sha256: string): string {
  if (!/^[0-9a-f-]{36}$/.test(institutionId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a stored file');
  return `${institutionId}/${sha256.slice(0, 2)}/${sha256}`;
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

  /** A short-lived address where whoever holds it can save the file; null where there is none: then it is read. @throws Missing */
  async link(_institutionId: string, _sha256: string, _fileName: string): Promise<string | null> {
    return null;
  }

  /** Puts the whole content at `path`, where a program reads it and nobody changes it. @throws Missing */
  abstract toFile(institutionId: string, sha256: string, path: string): Promise<void>;

  /** Removes the content. Harmless when it is gone already. */
  abstract remove(institutionId: string, sha256: string): Promise<void>;

  /** The SHA-256 of everything that is kept for an institution, in no order. */
  abstract kept(institutionId: string): AsyncIterable<string>;

  /** Whether nothing at all is kept. */
  abstract isEmpty(): Promise<boolean>;

  /** Leaves an empty store behind, and what was in it somewhere beside. @throws CannotStart where that cannot be done */
  abstract setAside(): Promise<void>;

  /** Rejects when files can be neither read nor kept. */
  abstract reach(): Promise<void>;

  /** Lets go of connections. */
  close(): void {}
}
