import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openSync, type Font } from 'fontkit';

/*
 ** Which font a letter is set in: the first that has it. A serif for Latin, Greek and Cyrillic, then one for each script in
 ** which people’s names come, so that no name becomes boxes. Only what a text uses is opened, and only its letters are put
 ** into a file.
 */
export type Weight = 'regular' | 'bold';

/** Each by a file of its package that can be asked for, and the way from there. */
const files = {
  regular: ['@expo-google-fonts/source-serif-4', '400Regular/SourceSerif4_400Regular.ttf'],
  bold: ['@expo-google-fonts/source-serif-4', '600SemiBold/SourceSerif4_600SemiBold.ttf'],
  arabic: ['@embedpdf/fonts-arabic', '../fonts/NotoNaskhArabic-Regular.ttf'],
  hebrew: ['@embedpdf/fonts-hebrew', '../fonts/NotoSansHebrew-Regular.ttf'],
  devanagari: noto('Devanagari'),
  bengali: noto('Bengali'),
  tamil: noto('Tamil'),
  thai: noto('Thai'),
  khmer: noto('Khmer'),
  ethiopic: noto('Ethiopic'),
  armenian: noto('Armenian'),
  georgian: noto('Georgian'),
  // Of 13 MB together: asked when no other has a letter, for what was opened stays in memory.
  han: ['@embedpdf/fonts-sc', '../fonts/NotoSansHans-Regular.otf'],
  hangul: ['@embedpdf/fonts-kr', '../fonts/NotoSansKR-Regular.otf'],
} as const satisfies Record<string, readonly [beside: string, file: string]>;

function noto(script: string) {
  return [
    `@expo-google-fonts/noto-sans-${script.toLowerCase()}`,
    `400Regular/NotoSans${script}_400Regular.ttf`,
  ] as const;
}

export type Face = keyof typeof files;

const others = Object.keys(files).slice(2) as Face[];

/** A part of a text that stands in one face. */
export interface Run {
  text: string;
  face: Face;
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text in parts of one face each, in its own order. A space belongs to the word before it. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: Run[] = [];
  for (const { segment } of letters.segment(text.normalize('NFC'))) {
    const last = runs.at(-1);
    const face = last && /^\s$/u.test(segment) ? last.face : faceOf(segment, weight);
    if (last?.face === face) last.text += segment;
    else runs.push({ text: segment, face });
  }
  return runs;
}

const packages = createRequire(import.meta.url);

export function pathOf(face: Face): string {
  const [beside, file] = files[face];
  return join(dirname(packages.resolve(beside)), file);
}

/** Joiners and variation selectors are seen through the letters that they stand between. */
const unseen = /[\p{Cf}\p{Variation_Selector}]/u;

const known = new Map<string, Face>();

function faceOf(letter: string, weight: Weight): Face {
  const key = `${weight} ${letter}`;
  const found = known.get(key);
  if (found) return found;
  const face = [weight, ...others].find((one) => hasAll(one, letter)) ?? weight;
  // Letters of one college’s people; more would be somebody playing.
  if (known.size < 50_000) known.set(key, face);
  return face;
}

function hasAll(face: Face, letter: string): boolean {
  return [...letter].every((one) => unseen.test(one) || opened(face).hasGlyphForCodePoint(one.codePointAt(0)!));
}

const open = new Map<Face, Font>();

function opened(face: Face): Font {
  let font = open.get(face);
  if (!font) {
    font = openSync(pathOf(face)) as Font;
    open.set(face, font);
  }
  return font;
}
