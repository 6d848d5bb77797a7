import { createCanvas } from '@napi-rs/canvas';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { activeContent } from './active.rules.js';
import {
  Judged,
  nothingFound,
  type Examination,
  type Examined,
  type PlacedWord,
  type Rendition,
} from './examination.js';
import type { ExamineLimits } from './limits.js';
import { textByOcr } from './ocr.js';
import { pictureOf, thriftySharp, thumbnailOf } from './picture.js';
import { writeWords } from './words.js';

const widest = 1500;
const tallest = 2000;
/** What small print on a large sheet needs to be read, in pixels for each point of the page. */
const legible = 1.5;
const largest = 5000;

/** A PDF: pictures of its pages with the words that stand on them. Its scripts, forms and attachments stay where they are. */
export async function examinePdf(file: Examined, into: string, limits: ExamineLimits): Promise<Examination> {
  const bytes = await readFile(file.path);
  const found = { ...nothingFound(), preview: 'pages' as const, notes: activeContent(bytes) };
  const document = await open(new Uint8Array(bytes));
  try {
    if (document.numPages === 0) throw new Judged('attention', 'damaged');
    return await readPages(document, file, { ...found, pages: document.numPages }, into, limits);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(data: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await getDocument({
      data,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
      standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
      cMapUrl: `${join(home, 'cmaps')}/`,
      wasmUrl: `${join(home, 'wasm')}/`,
      cMapPacked: true,
    }).promise;
  } catch (error) {
    throw new Judged('attention', (error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

async function readPages(
  document: PDFDocumentProxy,
  { from = 1, wordsOnly = false }: Examined,
  found: Examination,
  into: string,
  limits: ExamineLimits,
): Promise<Examination> {
  let left = limits.text;
  let broken = 0;
  const last = Math.min(document.numPages, from + limits.pages - 1);
  for (let number = from; number <= last && left > 0; number += 1) {
    try {
      const page = await document.getPage(number);
      const text = wordsOnly ? await readWords(page, found) : await readPage(page, number, found, into, limits);
      left -= text.length;
    } catch {
      broken += 1; // one page that cannot be drawn does not hide the others
    }
  }
  if (broken === last - from + 1) throw new Judged('attention', 'damaged');
  if (document.numPages > last || left <= 0) found.notes.push('pages_left_out');
  if (!wordsOnly) await textByOcr(found, into, limits);
  return found;
}

async function readWords(page: PDFPageProxy, found: Examination): Promise<string> {
  const words = await wordsOf(page, page.getViewport({ scale: 1 }));
  const text = words.map((word) => word.text).join(' ');
  if (text.trim() !== '') found.texts.push({ page: page.pageNumber, text });
  page.cleanup();
  return text;
}

async function readPage(
  page: PDFPageProxy,
  number: number,
  found: Examination,
  into: string,
  limits: ExamineLimits,
): Promise<string> {
  const plain = page.getViewport({ scale: 1 });
  const scale = scaleOf(plain, found, limits);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
  const paper = canvas.getContext('2d');
  paper.fillStyle = '#ffffff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  await page.render({ canvas: null, canvasContext: paper as unknown as BrowserContext, viewport }).promise;
  const raw = { width: canvas.width, height: canvas.height, channels: 4 as const };
  const picture = thriftySharp()(canvas.data(), { raw, limitInputPixels: false });
  const rendition = await pictureOf('page', picture, number, into, largest);
  found.renditions.push(rendition);
  if (number === 1) found.renditions.push(await thumbnailOf(picture, into));
  const words = await wordsOf(page, viewport);
  const text = words.map((word) => word.text).join(' ');
  if (text.trim() !== '') {
    found.texts.push({ page: number, text });
    found.renditions.push(await writeWords(rendition, words, into));
  }
  page.cleanup();
  return text;
}

/** Usual pages have one size; plans and posters a larger one, as long as there are few of them. */
function scaleOf({ width, height }: Viewport, { renditions }: Examination, { largePages }: ExamineLimits): number {
  const usual = Math.min(widest / width, tallest / height, 4);
  const large = Math.min(legible, largest / Math.max(width, height));
  const isLarge = (picture: Rendition) =>
    picture.kind === 'page' && Math.max(picture.width!, picture.height!) > tallest;
  return large > usual && renditions.filter(isLarge).length < largePages ? large : usual;
}

/** pdf.js is typed for browsers; this canvas draws the same. */
type BrowserContext = NonNullable<Parameters<PDFPageProxy['render']>[0]['canvasContext']>;
type Viewport = ReturnType<PDFPageProxy['getViewport']>;

/** Words in the order of the page's text, each with its box; a run of text is shared out by the length of its words. */
async function wordsOf(page: PDFPageProxy, viewport: Viewport): Promise<PlacedWord[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , e = 0, f = 0] = item.transform as number[];
    const height = Math.hypot(a, b) || item.height;
    // From a little below the line that letters stand on.
    const [x1, y1] = viewport.convertToViewportPoint(e, f - height / 5) as [number, number];
    const [x2, y2] = viewport.convertToViewportPoint(e + item.width, f + height * 0.8) as [number, number];
    const box = { x: Math.min(x1, x2), y: Math.min(y1, y2), w: Math.abs(x2 - x1), h: Math.abs(y2 - y1) };
    return shared(item.str, box).map(({ text, x, w }) => ({
      text,
      x: x / viewport.width,
      y: box.y / viewport.height,
      w: w / viewport.width,
      h: box.h / viewport.height,
    }));
  });
}

function shared(run: string, box: { x: number; w: number }): { text: string; x: number; w: number }[] {
  const each = box.w / run.length;
  return [...run.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    x: box.x + index * each,
    w: text.length * each,
  }));
}
