import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Rendition } from './examination.js';

const usual = 2000;
const thumbnailSide = 320;

/** The picture as a page, or within a text: upright, made anew so that nothing of the original's data remains, at most `longest` pixels long. */
export async function pictureOf(
  kind: 'page' | 'picture',
  picture: Sharp,
  number: number,
  into: string,
  longest = usual,
): Promise<Rendition> {
  const path = join(into, `${kind}-${number}.webp`);
  const { width, height } = await picture
    .clone()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toFile(path);
  return { kind, number, path, type: 'image/webp', width, height };
}

export async function thumbnailOf(picture: Sharp, into: string): Promise<Rendition> {
  const path = join(into, 'thumbnail.webp');
  const { width, height } = await picture
    .clone()
    .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .webp({ quality: 76 })
    .toFile(path);
  return { kind: 'thumbnail', number: 0, path, type: 'image/webp', width, height };
}

/** One thread is enough, and nothing is kept between files. */
export function thriftySharp(): typeof sharp {
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
