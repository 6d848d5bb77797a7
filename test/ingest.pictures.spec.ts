import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import Pdf from 'pdfkit';
import sharp from 'sharp';
import { startApp, type TestApp } from './app.js';
import { createWorld, type Json, type Member } from './world.js';
import { bytesOf } from './world/bytes.js';
import { ok } from './world/college.js';
import { pdfOf } from './world/files.js';
import { upload } from './world/portfolio.js';

const stones = '../shared/data/evidence/images/exiv2-Stonehenge.heic';
const noPhoto = existsSync(stones) ? '' : ' (SKIPPED: the photo is not here)';
const noReader = spawnSync('tesseract', ['--version']).status === 0 ? '' : ' (SKIPPED: tesseract is not installed)';
let app: TestApp;
let mary: Member;
beforeAll(async () => {
  app = await startApp();
  const world = createWorld(app);
  mary = await world.person({ institution: await world.institution(), roles: ['learner'], name: 'Mary' });
});
afterAll(() => app.stop());

async function checked(content: Buffer, name: string): Promise<Json> {
  const { id } = ok(await upload(mary, content, name));
  await app.settle();
  return ok(await mary.get(`/evidence/${id}`));
}
const api = (address: string) => address.slice('/api'.length);
async function firstPage({ id }: Json): Promise<{ base: string; picture: Buffer }> {
  const { base } = ok(await mary.get(`/evidence/${id}/preview`));
  return { base: api(base), picture: (await bytesOf(app, mary, `${api(base)}/pages/1`)).bytes };
}
/** A PDF whose one page is this picture, as scanners make them. */
async function scanOf(picture: Buffer): Promise<Buffer> {
  const document = new Pdf({ size: 'LETTER', margin: 0 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.image(await sharp(picture).png().toBuffer(), 0, 0, { width: 612 });
  document.end();
  await new Promise((end) => document.on('end', end));
  return Buffer.concat(chunks);
}

test(`what stands on a scan is read off it, found, and said to be read by a program${noReader}`, async () => {
  if (noReader) return;
  const written = await checked(await pdfOf(['Forklift licence of Mary Miller']), 'written.pdf');
  const scan = await checked(await scanOf((await firstPage(written)).picture), 'scan.pdf');
  expect(scan['check']).toMatchObject({ state: 'ready', notes: [{ code: 'text_by_ocr' }] });
  const { base } = await firstPage(scan);
  expect(ok(await mary.get(`${base}/hits?q=forklift%20licence`))).toMatchObject({ total: 1, hits: [{ page: 1 }] });
});

test('a scan on which nothing can be read says so plainly', async () => {
  const paper = sharp({ create: { width: 1200, height: 1600, channels: 3, background: '#ffffff' } }).png();
  const { check } = await checked(await scanOf(await paper.toBuffer()), 'blank.pdf');
  expect(check).toMatchObject({ state: 'ready', notes: [{ code: 'pictures_only', detail: expect.stringContaining('cannot be searched or read aloud') }] }); // prettier-ignore
});

test(`a photo from a phone (HEIC) is shown upright as a picture that every browser knows, and stays as it came${noPhoto}`, async () => {
  if (noPhoto) return;
  for (const [turns, size] of [[0, [300, 200]], [1, [200, 300]], [2, [300, 200]], [3, [200, 300]]] as const) {
    const content = await readFile(stones);
    content[content.indexOf('irot') + 4] = turns; // quarters of a turn (ISO/IEC 23008-12, 6.5.10)
    const photo = await checked(content, `IMG_${turns}.heic`);
    expect(photo['check']).toMatchObject({ state: 'ready', notes: [{ code: 'location_removed' }] });
    const { format, width, height, exif } = await sharp((await firstPage(photo)).picture).metadata();
    expect([format, width, height, exif]).toEqual(['webp', ...size, undefined]);
    expect((await bytesOf(app, mary, `/evidence/${photo['id']}/content`)).bytes.equals(content)).toBe(true);
  }
}); // prettier-ignore
