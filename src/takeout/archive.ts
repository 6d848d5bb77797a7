import type { PassThrough, Readable } from 'node:stream';
import yazl from 'yazl';

/** A file of the archive: its bytes, or how to come by them when its turn has come. */
export type Entry = { path: string } & ({ bytes: Buffer } | { size: number; open(): Promise<Readable> });

export interface Archive {
  stream: Readable;
  /** In bytes, known before the first one leaves. */
  size: number;
}

/**
 * A ZIP of these, one after the other as it is read: one of them is open at a time, and none is held. They are stored as they
 * are, so that the size is known; films and pictures would not get smaller anyway. Whoever stops reading closes everything.
 */
export function archiveOf(entries: readonly Entry[], at: Date): Promise<Archive> {
  const zip = new yazl.ZipFile();
  const stream = zip.outputStream as PassThrough;
  let reading: Readable | undefined;
  const fail = (error: Error) => void stream.destroy(error);
  zip.on('error', fail);
  stream.once('close', () => reading?.destroy());
  const stored = { compress: false, mtime: at, mode: 0o100644 };
  for (const entry of entries) {
    if ('bytes' in entry) zip.addBuffer(entry.bytes, entry.path, stored);
    else
      zip.addReadStreamLazy(entry.path, { ...stored, size: entry.size }, (give) => {
        entry.open().then((opened) => {
          reading = opened.once('error', fail);
          if (stream.destroyed) opened.destroy();
          else give(null, opened);
          return opened;
        }, fail);
      });
  }
  // Its types do not know what the callback is given.
  const end = zip.end.bind(zip) as (options: undefined, told: (size: number) => void) => void;
  return new Promise((resolve) => end(undefined, (size) => resolve({ stream, size })));
}
