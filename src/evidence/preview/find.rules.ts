import { folded } from '../../kernel/folded.js';
import type { FoundText, FoundTexts } from './find.dto.js';

/** Hits told of one file, and characters around each. */
export const mostHits = 100;
const around = 50;

/** Where `q` stands in a file, page after page, without regard to case, accents and line ends. */
export function findIn(pages: readonly { page: number; text: string }[], q: string): FoundTexts {
  const sought = foldedWithPlaces(q.trim()).letters;
  if (sought === '') return { total: 0, hits: [] };
  const hits: FoundText[] = [];
  let total = 0;
  for (const { page, text } of pages) {
    const { letters, places } = foldedWithPlaces(text);
    for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + sought.length)) {
      total += 1;
      if (hits.length < mostHits) hits.push(hitAt(page, text, places[at]!, places[at + sought.length]!));
    }
  }
  return { total, hits };
}

/** A folded text, and where each of its characters stands in the text itself; white space is one space. */
function foldedWithPlaces(text: string): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  for (const { 0: piece, index } of text.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gu)) {
    const plain = /^\s/.test(piece) ? ' ' : folded(piece);
    for (let at = 0; at < plain.length; at += 1) places.push(index);
    letters += plain;
  }
  return { letters, places: [...places, text.length] };
}

function hitAt(page: number, text: string, from: number, to: number): FoundText {
  const word = wordsIn(text.slice(0, from).replace(/\S+$/, ''));
  return {
    page,
    before: text.slice(Math.max(0, from - around), from).replace(/\s+/g, ' '),
    text: text.slice(from, to),
    after: text.slice(to, to + around).replace(/\s+/g, ' '),
    word,
    words: wordsIn(text.slice(0, to)) - word,
  };
}

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;
