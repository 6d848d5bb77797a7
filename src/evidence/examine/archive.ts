import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Judged } from './examination.js';
import type { ExamineLimits } from './limits.js';

/** The parts of an Office file, none of them unpacked yet. */
export interface Archive {
  names: readonly string[];
  /** The part as text, unpacked while it is read, or null when it is not there. */
  text(name: string): Promise<string | null>;
  close(): void;
}

/*
 ** An Office file is a ZIP archive; nothing of it is unpacked before these hold, by its own directory (OWASP File Upload):
 ** (1) it holds so many parts at most, and unpacked they come to so many bytes, and so many times its own size, at most;
 ** (2) no part's name leaves the archive (“../”, a drive, a root): yauzl refuses such names itself.
 ** The directory may lie: yauzl ends a part that gives more than it said.
 */
export async function openArchive(path: string, size: number, limits: ExamineLimits): Promise<Archive> {
  const zip = await open(path);
  const entries = await entriesOf(zip, size, limits).catch((error: unknown) => {
    zip.close();
    throw error;
  });
  return {
    names: [...entries.keys()],
    text: async (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      const stream = await promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry);
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks)
        .toString('utf8')
        .replace(/^\ufeff/, '');
    },
    close: () => zip.close(),
  };
}

/** The directory, judged while it is read. */
async function entriesOf(zip: ZipFile, size: number, limits: ExamineLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of eachEntry(zip)) {
    entries.set(entry.fileName, entry);
    unpacked += entry.uncompressedSize;
    const much = unpacked > limits.archiveFree && unpacked / size > limits.archiveRatio;
    if (much || unpacked > limits.archive || entries.size > limits.archiveEntries) throw new Judged('refused', 'bomb');
  }
  return entries;
}

async function open(path: string): Promise<ZipFile> {
  try {
    return await promisify<string, yauzl.Options, ZipFile>(yauzl.open)(path, { lazyEntries: true, autoClose: false });
  } catch {
    throw new Judged('attention', 'damaged');
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
        reject(escapes ? new Judged('refused', 'unsafe_paths') : new Judged('attention', 'damaged'));
      });
      zip.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}
