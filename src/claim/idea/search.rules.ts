/*
 ** Finding a course by what somebody did.
 ** (1) A learner tells a story, not a catalogue's words: any word may match, the more the better (the database ranks).
 ** (2) Words come as stems of the full-text search. A stem that the catalogue has not is read as the nearest one that it
 **     has, within one or two letters, and the answer says so.
 */
export interface Typed {
  typed: string;
  stem: string;
}

export interface Understood {
  typed: string;
  /** The stem of the catalogue that it is read as; null where nothing is near. */
  readAs: string | null;
}

/** So many words of a story are looked at. */
export const wordsLookedAt = 60;

/** How each word is read, by the stems that the catalogue has. */
export function understand(words: readonly Typed[], vocabulary: readonly string[]): Understood[] {
  return words.slice(0, wordsLookedAt).map(({ typed, stem }) => {
    const isKnown = vocabulary.some((word) => word.startsWith(stem));
    return { typed, readAs: isKnown ? stem : nearest(stem, vocabulary) };
  });
}

/** A `tsquery` for each stem that was understood, which it satisfies also as the beginning of a longer one. */
export function queriesOf(understood: readonly Understood[]): string[] {
  const stems = new Set(understood.flatMap(({ readAs }) => readAs ?? []));
  return [...stems].map((stem) => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}':*`);
}

function nearest(stem: string, vocabulary: readonly string[]): string | null {
  const most = stem.length < 4 ? 0 : stem.length < 8 ? 1 : 2;
  let best: { word: string; distance: number } | null = null;
  for (const word of vocabulary) {
    // People rarely miss the first letter; without this “night” would be read as “right”.
    if (word[0] !== stem[0] || Math.abs(word.length - stem.length) > most) continue;
    const distance = lettersBetween(stem, word);
    if (distance <= most && (best === null || distance < best.distance)) best = { word, distance };
  }
  return best?.word ?? null;
}

/** Letters to change, add, leave out or swap with their neighbour (optimal string alignment). */
export function lettersBetween(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
