import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** A ZIP archive, none of its parts unpacked yet. */
export interface Archive {
  names: readonly string[];
  /** The part, unpacked while it is read, or null when it is not there. */
  stream(name: string): Promise<Readable | null>;
  /** The whole part, or null when it is not there. */
  bytes(name: string): Promise<Buffer | null>;
  /** The part as text, or null when it is not there. */
  text(name: string): Promise<string | null>;
  close(): void;
}

/** What an archive may hold, unpacked, in bytes; and how many times its own size beyond `archiveFree`. */
export interface ArchiveLimits {
  archive: number;
  archiveFree: number;
  archiveRatio: number;
  archiveEntries: number;
}

/** The archive is not opened, and why. */
export class BadArchive extends Error {
  constructor(readonly reason: 'bomb' | 'damaged' | 'unsafe_paths') {
    super(reason);
  }
}

const options: yauzl.Options = { lazyEntries: true, autoClose: false };

/*
 ** Nothing of an archive is unpacked before these hold, by its own directory (OWASP File Upload):
 ** (1) it holds so many parts at most, and unpacked they come to so many bytes, and so many times its own size, at most;
 ** (2) no part's name leaves the archive (“../”, a drive, a root): yauzl refuses such names itself.
 ** The directory may lie: yauzl ends a part that gives more than it said.
 */
export async function openArchive(from: string | Buffer, size: number, limits: ArchiveLimits): Promise<Archive> {
  const zip = await open(from);
  const entries = await entriesOf(zip, size, limits).catch((error: unknown) => {
    zip.close();
    throw error;
  });
  const stream = async (name: string): Promise<Readable | null> => {
    const entry = entries.get(name);
    return entry ? promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry) : null;
  };
  const bytes = async (name: string): Promise<Buffer | null> => {
    const part = await stream(name);
    return part && Buffer.concat(await part.toArray());
  };
  return {
    names: [...entries.keys()],
    stream,
    bytes,
    text: async (name) => (await bytes(name))?.toString('utf8').replace(/^\ufeff/, '') ?? null,
    close: () => zip.close(),
  };
}

/** The directory, judged while it is read. */
async function entriesOf(zip: ZipFile, size: number, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of eachEntry(zip)) {
    entries.set(entry.fileName, entry);
    unpacked += entry.uncompressedSize;
    const much = unpacked > limits.archiveFree && unpacked / size > limits.archiveRatio;
    if (much || unpacked > limits.archive || entries.size > limits.archiveEntries) throw new BadArchive('bomb');
  }
  return entries;
}

async function open(from: string | Buffer): Promise<ZipFile> {
  try {
    return typeof from === 'string'
      ? await promisify<string, yauzl.Options, ZipFile>(yauzl.open)(from, options)
      : await promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer)(from, options);
  } catch {
    throw new BadArchive('damaged');
  }
}

async function* eachEntry(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.removeAllListeners();
      zip.once('entry', resolve);
      zip.once('end', () => resolve(null));
      zip.once('error', (error: Error) => {
        const escapes = /relative path|absolute path|invalid characters/i.test(error.message);
        reject(new BadArchive(escapes ? 'unsafe_paths' : 'damaged'));
      });
      zip.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}
