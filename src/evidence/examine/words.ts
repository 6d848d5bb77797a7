import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlacedWord, Rendition, Section } from './examination.js';

const thousandths = (value: number) => Math.round(value * 10_000) / 10_000;

/** Keeps what stands where on a page, for marking, searching and reading aloud. */
export async function writeWords(page: Rendition, words: readonly PlacedWord[], into: string): Promise<Rendition> {
  const path = join(into, `words-${page.number}.json`);
  const placed = words.map(({ text, x, y, w, h }) => ({
    text,
    x: thousandths(x),
    y: thousandths(y),
    w: thousandths(w),
    h: thousandths(h),
  }));
  await writeFile(path, JSON.stringify({ width: page.width, height: page.height, words: placed }));
  return { kind: 'words', number: page.number, path, type: 'application/json' };
}

export async function writeSection(section: Section, number: number, into: string): Promise<Rendition> {
  const path = join(into, `section-${number}.json`);
  await writeFile(path, JSON.stringify(section));
  return { kind: 'section', number, path, type: 'application/json' };
}

/** The words of a section, for searching. */
export function textOf({ title, blocks }: Section): string {
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.join('\t'));
    return block.kind === 'picture' ? [] : [block.text];
  });
  return [...(title ? [title] : []), ...lines].join('\n');
}
