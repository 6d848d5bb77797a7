import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
const side = 600;
let hasFonts = false;

/** A picture of ours as PNG, in letters that come along, so that it looks the same on a machine without any. */
export async function pngOf(svg: string): Promise<Buffer> {
  if (!hasFonts)
    for (const style of ['Regular', 'Bold']) GlobalFonts.registerFromPath(join(fonts, `LiberationSans-${style}.ttf`));
  hasFonts = true;
  const canvas = createCanvas(side, side);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(svg)), 0, 0, side, side);
  return canvas.encode('png');
}
