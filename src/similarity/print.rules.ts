import { folded } from '../kernel/folded.js';

/*
 ** How a text is remembered so that copies of its passages are found without comparing all texts with each other.
 ** (1) A shingle is `shingleWords` words in a row, as one number. Of each `windowSize` shingles in a row, the smallest is
 **     kept (winnowing: Schleimer, Wilkerson, Aiken, 2003), in every text by the same choice.
 ** (2) So any `surelyFound` words in a row that two texts share leave both at least one print in common, and a text of n
 **     words leaves about n / 3 of them.
 ** (3) A print is a number: nothing can be read out of it.
 */
export const shingleWords = 5;
export const windowSize = 5;
/** So many words in a row, the same in two texts, are never missed. */
export const surelyFound = shingleWords + windowSize - 1;

/** What comes after so many words of one text is not compared. */
export const mostWords = 30_000;

export interface PageText {
  page: number;
  text: string;
}

/** A word as it is compared, and where it stands in the text of its page. */
export interface Word {
  folded: string;
  page: number;
  from: number;
  to: number;
}

/** Letters and digits make words; each sign of a script without spaces is one. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text in their order, page after page. */
export function wordsOf(pages: readonly PageText[]): Word[] {
  const words: Word[] = [];
  for (const { page, text } of pages) {
    for (const { 0: found, index } of text.matchAll(word)) {
      if (words.length === mostWords) return words;
      words.push({ folded: folded(found), page, from: index, to: index + found.length });
    }
  }
  return words;
}

/** The shingle that begins at each word; there is none where too few words are left. */
export function shinglesOf(words: readonly Pick<Word, 'folded'>[]): number[] {
  const count = Math.max(0, words.length - shingleWords + 1);
  return Array.from({ length: count }, (_, at) => numberOf(words.slice(at, at + shingleWords)));
}

/** The prints that a text leaves, each once. Shingles in `known` (the college's own words) leave none. */
export function printsOf(words: readonly Pick<Word, 'folded'>[], known: ReadonlySet<number> = new Set()): number[] {
  const shingles = shinglesOf(words).filter((shingle) => !known.has(shingle));
  const windows = shingles.length === 0 ? 0 : Math.max(1, shingles.length - windowSize + 1);
  return [...new Set(Array.from({ length: windows }, (_, at) => Math.min(...shingles.slice(at, at + windowSize))))];
}

/** Every string in a piece of JSON, one after the other: for the college's own words. */
export function textsIn(json: unknown): string[] {
  if (typeof json === 'string') return [json];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(textsIn) : [];
}

/** FNV-1a with two seeds: 53 bits, so that JavaScript holds them whole. */
function numberOf(words: readonly Pick<Word, 'folded'>[]): number {
  let [low, high] = [0x811c9dc5, 0x9e3779b9];
  for (const { folded: letters } of words) {
    for (let at = 0; at <= letters.length; at += 1) {
      const code = at < letters.length ? letters.charCodeAt(at) : 32;
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x85ebca6b);
    }
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
