import type { Api } from '../../api/client.js';

export type Quote = Api['MarkQuote'];

/*
 ** Passages, as a TextQuoteSelector of the W3C Web Annotation model: the words, and what stands before and after them.
 ** Found again by the words; where they stand more than once, by what is around them.
 */
const around = 60;
/** As in src/evaluation/annotation. */
export const longestQuote = 4000;

/** What is between two places of a text, without the white space at its ends; null when that is nothing, or too much. */
export function quoteAt(text: string, start: number, end: number): Quote | null {
  const chosen = text.slice(start, end);
  const exact = chosen.trim();
  if (exact === '' || exact.length > longestQuote) return null;
  const from = start + chosen.indexOf(exact);
  const to = from + exact.length;
  return { exact, prefix: text.slice(Math.max(0, from - around), from), suffix: text.slice(to, to + around) };
}

/** Where the passage stands in the text; null when its words are not there. */
export function placeOf(text: string, { exact, prefix, suffix }: Quote): [start: number, end: number] | null {
  let best: { at: number; fits: number } | null = null;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const fits =
      alike(backwards(text.slice(Math.max(0, at - prefix.length), at)), backwards(prefix)) +
      alike(text.slice(at + exact.length, at + exact.length + suffix.length), suffix);
    if (best === null || fits > best.fits) best = { at, fits };
  }
  return best && [best.at, best.at + exact.length];
}

/** How many characters two texts have in common from their beginning. */
function alike(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

const backwards = (text: string) => text.split('').reverse().join('');
