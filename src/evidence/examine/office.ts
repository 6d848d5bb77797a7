import { open } from 'node:fs/promises';
import { BadArchive, openArchive, type Archive } from '../../platform/archive/archive.js';
import { Judged, nothingFound, type Examination, type Examined, type Section } from './examination.js';
import type { ExamineLimits } from './limits.js';
import { readSheets } from './sheets.js';
import { readSlides } from './slides.js';
import { textOf, writeSection } from './words.js';
import { readOpenText, readWord } from './writing.js';

/** How the parts of each kind of Office file are read. */
const readers: Readonly<Record<string, (archive: Archive) => Promise<Section[]>>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': readWord,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': readSheets,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': readSlides,
  'application/vnd.oasis.opendocument.text': readOpenText,
};

/** Word, Excel, PowerPoint and OpenDocument text: their words as blocks, made by us; nothing of the file itself is shown. */
export async function examineOffice(file: Examined, into: string, limits: ExamineLimits): Promise<Examination> {
  const read = readers[file.type];
  if (!read) throw new Error(`Nobody looks into ${file.type}.`);
  if (await isLocked(file.path)) throw new Judged('attention', 'encrypted');
  const archive = await openArchive(file.path, file.size, limits).catch((error: unknown) => {
    if (!(error instanceof BadArchive)) throw error;
    throw new Judged(error.reason === 'damaged' ? 'attention' : 'refused', error.reason);
  });
  try {
    if (archive.names.some((name) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name))) {
      throw new Judged('refused', 'macros');
    }
    if (/encryption-data/.test((await archive.text('META-INF/manifest.xml')) ?? '')) {
      throw new Judged('attention', 'encrypted');
    }
    return await shown(archive, await read(archive), into, limits);
  } finally {
    archive.close();
  }
}

async function shown(
  archive: Archive,
  sections: readonly Section[],
  into: string,
  limits: ExamineLimits,
): Promise<Examination> {
  const found = { ...nothingFound(), preview: 'document' as const, pages: sections.length };
  if (sections.length === 0) throw new Judged('attention', 'damaged');
  if (archive.names.some((name) => /\/embeddings\/|^ObjectReplacements\//i.test(name)))
    found.notes.push('embedded_files');
  let left = limits.text;
  for (const [at, section] of sections.slice(0, limits.pages).entries()) {
    const text = textOf(section);
    if (text.length > left) break;
    left -= text.length;
    found.texts.push({ page: at + 1, text });
    found.renditions.push(await writeSection(section, at + 1, into));
  }
  if (found.renditions.length < sections.length) found.notes.push('pages_left_out');
  return found;
}

/** An Office file with a password is an OLE container (MS-OFFCRYPTO), not an archive. */
async function isLocked(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.toString('hex') === 'd0cf11e0a1b11ae1';
  } finally {
    await handle.close();
  }
}
