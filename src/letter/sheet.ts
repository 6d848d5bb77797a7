import sharp from 'sharp';
import type { Language } from '../account/person/preference.rules.js';
import { Paper, type Picture } from '../platform/pdf/paper.js';
import type { Letterhead } from './letterhead.js';

/** A sheet that begins with the college's logo, name and colour. */
export async function sheet(
  { college, accent, logo }: Letterhead,
  { title, language, writtenAt }: { title: string; language: Language; writtenAt: Date },
  logoOf: (college: string) => string,
): Promise<Paper> {
  const paper = new Paper({ title, author: college, language, writtenAt, accent });
  const picture = logo && (await pictureOf(logo));
  if (picture) paper.picture(picture, logoOf(college), { width: 170, height: 46 });
  paper.paragraphs(college, { size: 15, weight: 'bold', after: 6 });
  paper.rule();
  return paper;
}

/** Made anew at a size for paper, whatever kind it came as. Null for one that cannot be read: a letter goes without. */
async function pictureOf(logo: Buffer): Promise<Picture | null> {
  const made = sharp(logo, { limitInputPixels: 25_000_000 })
    .resize({ width: 680, height: 184, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer({ resolveWithObject: true });
  return made.then(
    ({ data, info }) => ({ png: data, width: info.width, height: info.height }),
    () => null,
  );
}
