import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exifr from 'exifr';
import sharp from 'sharp';
import { examineHere } from '../src/evidence/examine/examine.js';
import { examineLimits } from '../src/evidence/examine/limits.js';
import { promisedBy } from '../src/evidence/file/upload.rules.js';
import { photo } from './world/files.js';
import { boxedWord, letterOf, openTextOf, sheetsOf, slidesOf } from './world/office.js';

let home: string;
beforeEach(async () => (home = await mkdtemp(join(tmpdir(), 'credence-office-'))));
afterEach(() => rm(home, { recursive: true, force: true }));

/** What a reader is shown of the file. */
async function shown(content: Buffer, name: string) {
  const path = join(home, 'file');
  await writeFile(path, content);
  const { type } = promisedBy(name)!;
  const found = await examineHere({ path, type, size: content.length }, home, examineLimits);
  const sections = await Promise.all(
    found.renditions.flatMap(({ kind, path: at }) => (kind === 'section' ? [readFile(at, 'utf8')] : [])),
  );
  const pictures = found.renditions.filter(({ kind }) => kind === 'picture');
  return { found, sections: sections.map((text) => JSON.parse(text)), pictures };
}
const png = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#777777' } })
    .png()
    .toBuffer();

test('a letter is shown with its letterhead, its pictures where they stand, and its foot; of a photo, not where it was taken', async () => {
  const original = await photo();
  expect(await exifr.gps(original)).toBeDefined();
  const { found, sections, pictures } = await shown(await letterOf(original), 'letter.docx');
  expect(found).toMatchObject({ verdict: 'ready', notes: [] });
  expect(sections[0].blocks).toEqual([
    { kind: 'paragraph', text: 'Harbor Logistics, Inc.' },
    { kind: 'heading', level: 1, text: 'To whom it may concern' },
    { kind: 'picture', number: 1, alt: 'The crane that she ran' },
    { kind: 'table', rows: [['Crane 4', '']] },
    { kind: 'picture', number: 1, alt: '' },
    { kind: 'paragraph', text: '12 Dock Road' },
  ]);
  expect(pictures).toMatchObject([{ number: 1, type: 'image/webp', width: 600, height: 900 }]);
  const seen = await sharp(await readFile(pictures[0]!.path)).metadata();
  expect([seen.format, seen.exif]).toEqual(['webp', undefined]);
});

test('words in a box are read once, and those beside it are not lost', async () => {
  const { sections } = await shown(await boxedWord(), 'boxed.docx');
  expect(sections[0].blocks.map(({ text }: { text: string }) => text)).toEqual(['In the box', 'After the box']);
});

test('slides come in the order in which they are shown, with pictures and what the speaker noted; what cannot be shown is said', async () => {
  const { found, sections, pictures } = await shown(await slidesOf(await png()), 'talk.pptx');
  expect(sections).toEqual([
    {
      title: 'Shown first',
      blocks: [
        { kind: 'picture', number: 1, alt: 'Our floor' },
        { kind: 'picture', number: null, alt: '' },
        { kind: 'note', text: 'Say who planned it.' },
      ],
    },
    { title: 'Shown last', blocks: [] },
  ]);
  expect([found.notes, pictures.length]).toEqual([['pictures_left_out'], 1]);
  expect(found.texts[0]!.text).toContain('Say who planned it.');
});

test('sheets come in the order of their tabs, with days as days, shares as shares, and charts as their figures', async () => {
  const { found, sections } = await shown(await sheetsOf(), 'log.xlsx');
  expect(sections).toEqual([
    {
      title: 'Log',
      blocks: [
        { kind: 'table', rows: [['2023-07-16', '12.5%', 'TRUE']] },
        { kind: 'table', rows: [['', 'Hours'], ['May', '160']] },
      ],
    },
    { title: 'Cover', blocks: [] },
  ]); // prettier-ignore
  expect(found.notes).toEqual([]);
});

test('a sheet that goes on beyond what is shown says so', async () => {
  const { found } = await shown(await sheetsOf(2001), 'log.xlsx');
  expect(found.notes).toEqual(['pages_left_out']);
});

test('an OpenDocument text is shown with its letterhead and its pictures', async () => {
  const { sections, pictures } = await shown(await openTextOf(await png()), 'shop.odt');
  expect(sections[0].blocks).toEqual([
    { kind: 'paragraph', text: 'Weld shop' },
    { kind: 'paragraph', text: 'Before, after.' },
    { kind: 'picture', number: 1, alt: 'A weld' },
  ]);
  expect(pictures).toHaveLength(1);
});

test('a document that is only a picture says that it cannot be searched', async () => {
  const paper = openTextOf(await png(), { bare: true });
  const { found, pictures } = await shown(await paper, 'scan.odt');
  expect([found.notes, pictures.length]).toEqual([['pictures_only'], 1]);
});

test('a picture that is none costs itself alone', async () => {
  const broken = await shown(await slidesOf(Buffer.from('no picture')), 'talk.pptx');
  expect([broken.sections.length, broken.pictures.length, broken.found.notes]).toEqual([2, 0, ['pictures_left_out']]);
});
