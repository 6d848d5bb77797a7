import type { Passage } from './passage.rules.js';
import { shinglesOf, shingleWords, wordsOf, type Word } from './print.rules.js';

/*
 ** How much it says that two texts share a passage.
 ** (1) A shared word counts whole when only these two learners have the words around it, half when three do, a quarter when
 **     five do: the head of a letter that everybody's employer writes is worth little, a page that five copied still counts.
 ** (2) The college's own words count nothing: its name, and what it asked for.
 ** (3) More learners, or more of the college's words, never make a passage worth more.
 */

/** A print that both texts left, and how many learners left it. */
export type Telling = ReadonlyMap<number, number>;

/** The words of the college, as they are found again in a text. */
export interface CollegeWords {
  /** Shingles of what it asked for. */
  shingles: ReadonlySet<number>;
  /** Names, as folded words. */
  names: readonly (readonly string[])[];
}

export function collegeWordsOf(texts: readonly string[], names: readonly string[]): CollegeWords {
  const words = (text: string) => wordsOf([{ page: 1, text }]);
  return {
    shingles: new Set(texts.flatMap((text) => shinglesOf(words(text)))),
    names: names.map((name) => words(name).map(({ folded }) => folded)).filter(({ length }) => length > 0),
  };
}

/** Where the college's own words stand in a text. */
export function ownPlaces(words: readonly Pick<Word, 'folded'>[], { shingles, names }: CollegeWords): Set<number> {
  const own = new Set<number>();
  const take = (from: number, length: number) => Array.from({ length }, (_, n) => own.add(from + n));
  shinglesOf(words).forEach((shingle, at) => shingles.has(shingle) && take(at, shingleWords));
  words.forEach((_, at) => {
    for (const name of names) if (name.every((word, n) => words[at + n]?.folded === word)) take(at, name.length);
  });
  return own;
}

/** How many words' worth these passages are. `own`: the college's places in `mine`. */
export function worthOf(
  passages: readonly Passage[],
  mine: readonly Pick<Word, 'folded'>[],
  telling: Telling,
  own: ReadonlySet<number>,
): number {
  const shares = shinglesOf(mine).map((shingle) => shareOf(telling.get(shingle)));
  const worth = ({ mine: from, length }: { mine: number; length: number }) => {
    const told = shares.slice(from, from + length - shingleWords + 1).filter((share) => share !== null);
    const words = Array.from({ length }, (_, n) => from + n).filter((at) => !own.has(at)).length;
    return told.length === 0 ? 0 : (words * told.reduce((sum, share) => sum + share, 0)) / told.length;
  };
  return passages.flatMap(({ runs }) => runs).reduce((sum, run) => sum + worth(run), 0);
}

function shareOf(learners: number | undefined): number | null {
  return learners === undefined ? null : 1 / Math.max(1, learners - 1);
}
