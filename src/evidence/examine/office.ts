import { BadArchive, openArchive, type Archive } from '../../platform/archive/archive.js';
import { Drawings } from './drawings.js';
import { Judged, nothingFound, type Block, type Examination, type Examined } from './examination.js';
import type { ExamineLimits } from './limits.js';
import type { Drawn } from './parts.js';
import { readSheets } from './sheets.js';
import { readSlides } from './slides.js';
import { textOf, writeSection } from './words.js';
import { readOpenText, readWord } from './writing.js';

/** As it stands in the file: what is drawn is still in its part. */
export type ReadBlock = Exclude<Block, { kind: 'picture' }> | Drawn;

export interface ReadSection {
  /** Of a sheet or slide. */
  title: string | null;
  blocks: ReadBlock[];
  /** Whether it goes on beyond what is shown. */
  cut?: boolean;
}

/** How the parts of each kind of Office file are read. */
const readers: Readonly<Record<string, (archive: Archive) => Promise<ReadSection[]>>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': readWord,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': readSheets,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': readSlides,
  'application/vnd.oasis.opendocument.text': readOpenText,
};

/** Word, Excel, PowerPoint and OpenDocument text: their words, pictures and figures as blocks, made by us; nothing of the file itself is shown. */
export async function examineOffice(file: Examined, into: string, limits: ExamineLimits): Promise<Examination> {
  const read = readers[file.type];
  if (!read) throw new Error(`Nobody looks into ${file.type}.`);
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
  sections: readonly ReadSection[],
  into: string,
  limits: ExamineLimits,
): Promise<Examination> {
  const found = { ...nothingFound(), preview: 'document' as const, pages: sections.length };
  if (sections.length === 0) throw new Judged('attention', 'damaged');
  if (archive.names.some((name) => /\/embeddings\/|^ObjectReplacements\//i.test(name)))
    found.notes.push('embedded_files');
  const drawings = new Drawings(archive, into, limits);
  let left = limits.text;
  let made = 0;
  for (const { title, blocks } of sections.slice(0, limits.pages)) {
    const section = { title, blocks: await drawn(blocks, drawings) };
    const text = textOf(section);
    if (text.length > left) break;
    left -= text.length;
    made += 1;
    found.texts.push({ page: made, text });
    found.renditions.push(await writeSection(section, made, into));
  }
  found.renditions.push(...drawings.renditions);
  const isBare = found.texts.every(({ text }) => text.trim() === '');
  if (isBare && drawings.renditions.length > 0) found.notes.push('pictures_only');
  if (drawings.leftOut) found.notes.push('pictures_left_out');
  if (made < sections.length || sections.some(({ cut }) => cut)) found.notes.push('pages_left_out');
  return found;
}

async function drawn(blocks: readonly ReadBlock[], drawings: Drawings): Promise<Block[]> {
  const shown: Block[] = [];
  for (const block of blocks) shown.push(...(block.kind === 'drawn' ? await drawings.blocksOf(block) : [block]));
  return shown;
}
