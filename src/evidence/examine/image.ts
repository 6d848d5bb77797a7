import { readFile } from 'node:fs/promises';
import exifr from 'exifr';
import { Judged, nothingFound, type Examination, type Examined } from './examination.js';
import type { ExamineLimits } from './limits.js';
import { textByOcr } from './ocr.js';
import { pictureOf, thriftySharp, thumbnailOf } from './picture.js';

/** A photo or drawing: one page, upright, without where and when it was taken. */
export async function examineImage(file: Examined, into: string, limits: ExamineLimits): Promise<Examination> {
  const sharp = thriftySharp();
  const found = { ...nothingFound(), preview: 'pages' as const, pages: 1 };
  if (await hasPlace(file.path)) found.notes.push('location_removed');
  try {
    const source = file.type === 'image/heic' ? await fromHeic(file.path, limits) : file.path;
    const picture = sharp(source, { limitInputPixels: limits.pixels, failOn: 'error' }).rotate();
    found.renditions.push(await pictureOf('page', picture, 1, into), await thumbnailOf(picture, into));
  } catch (error) {
    if (error instanceof Judged) throw error;
    const tooLarge = /pixel limit|too large|exceeds/i.test((error as Error).message);
    throw new Judged('attention', tooLarge ? 'too_many_pixels' : 'damaged');
  }
  await textByOcr(found, into, limits, true);
  return found;
}

/** libheif of npm's prebuilt sharp knows AVIF alone, so HEIC is decoded by its own WebAssembly, into a JPEG for sharp. */
async function fromHeic(path: string, { pixels }: ExamineLimits): Promise<Buffer> {
  const { default: convert } = await import('heic-convert');
  const bytes = await readFile(path);
  const size = heicSize(bytes);
  if (size !== null && size > pixels) throw new Judged('attention', 'too_many_pixels');
  return Buffer.from(await convert({ buffer: new Uint8Array(bytes), format: 'JPEG', quality: 0.92 }));
}

/** The largest number of pixels that the file says one of its pictures has (`ispe`, ISO/IEC 23008-12). */
function heicSize(bytes: Buffer): number | null {
  let most: number | null = null;
  for (let at = bytes.indexOf('ispe'); at !== -1 && at + 16 <= bytes.length; at = bytes.indexOf('ispe', at + 4)) {
    most = Math.max(most ?? 0, bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12));
  }
  return most;
}

async function hasPlace(path: string): Promise<boolean> {
  const place: { latitude?: number } | undefined = await exifr.gps(path).catch(() => undefined);
  return place?.latitude !== undefined;
}
