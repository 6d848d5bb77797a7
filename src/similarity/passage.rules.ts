import { shinglesOf, shingleWords, surelyFound, type PageText, type Word } from './print.rules.js';
import type { Excerpt, ExcerptPart } from './similarity.dto.js';

/*
 ** What two texts share, word by word. Begins at prints that both left and goes on to both sides as long as the words are
 ** the same; runs with a few other words between them are one passage.
 */

/** The same words in both, from these places on. */
export interface Run {
  mine: number;
  theirs: number;
  length: number;
}

export interface Passage {
  runs: Run[];
  /** Words that are the same. */
  shared: number;
}

/** So many words' worth is worth anybody's time. */
export const leastShared = 20;

/** Words that may differ between two runs of one passage. */
const widestGap = 6;
/** A text that repeats itself is not compared with itself at every place. */
const mostPlaces = 8;

/** Passages that both texts have, as they follow each other in `mine`. `telling`: prints of both that say something. */
export function passagesOf(
  mine: readonly Word[],
  theirs: readonly Word[],
  telling: ReadonlyMap<number, number>,
): Passage[] {
  return joined(runsOf(mine, theirs, telling)).filter(({ shared }) => shared >= surelyFound);
}

export function sharedIn(passages: readonly Passage[]): number {
  return passages.reduce((sum, { shared }) => sum + shared, 0);
}

function runsOf(mine: readonly Word[], theirs: readonly Word[], telling: ReadonlyMap<number, number>): Run[] {
  const places = new Map<number, number[]>();
  shinglesOf(theirs).forEach((shingle, at) => {
    if (!telling.has(shingle)) return;
    const known = places.get(shingle) ?? [];
    if (known.length < mostPlaces) places.set(shingle, [...known, at]);
  });
  const runs: Run[] = [];
  const taken = new Set<number>();
  let free = 0;
  shinglesOf(mine).forEach((shingle, at) => {
    if (at < free) return;
    const longest = (places.get(shingle) ?? [])
      .map((place) => grown(mine, theirs, { mine: at, theirs: place, length: 0 }, free, taken))
      .reduce((best, run) => (run.length > best.length ? run : best), { mine: at, theirs: 0, length: 0 });
    if (longest.length < shingleWords) return;
    runs.push(longest);
    free = longest.mine + longest.length;
    for (let word = 0; word < longest.length; word += 1) taken.add(longest.theirs + word);
  });
  return runs;
}

/** The run as long as it gets without the words of another. */
function grown(
  mine: readonly Word[],
  theirs: readonly Word[],
  seed: Run,
  free: number,
  taken: ReadonlySet<number>,
): Run {
  const same = (left: number, right: number) =>
    left >= free && !taken.has(right) && mine[left] !== undefined && mine[left].folded === theirs[right]?.folded;
  let { mine: left, theirs: right } = seed;
  while (same(left - 1, right - 1)) [left, right] = [left - 1, right - 1];
  let length = 0;
  while (same(left + length, right + length)) length += 1;
  return { mine: left, theirs: right, length };
}

function joined(runs: readonly Run[]): Passage[] {
  const passages: Passage[] = [];
  for (const run of runs) {
    const last = passages.at(-1);
    const before = last?.runs.at(-1);
    if (last && before && follows(before, run)) {
      last.runs.push(run);
      last.shared += run.length;
    } else passages.push({ runs: [run], shared: run.length });
  }
  return passages;
}

function follows(before: Run, { mine, theirs }: Run): boolean {
  const gaps = [mine - before.mine - before.length, theirs - before.theirs - before.length];
  return gaps.every((gap) => gap >= 0 && gap <= widestGap);
}

/** Words shown before and after, and at most in all. */
const around = 10;
const mostShown = 160;

/** The passage in one of its texts: what is shared, what differs in between, and a few words before and after. */
export function excerptOf(
  pages: readonly PageText[],
  words: readonly Word[],
  { runs }: Passage,
  side: 'mine' | 'theirs',
): Excerpt {
  const [first, last] = [runs[0]!, runs.at(-1)!];
  const from = Math.max(0, first[side] - around);
  const whole = Math.min(words.length, last[side] + last.length + around);
  const to = Math.min(whole, from + mostShown);
  const texts = new Map(pages.map(({ page, text }) => [page, text]));
  const inRun = (at: number) => runs.find((run) => at >= run[side] && at < run[side] + run.length);
  const parts: ExcerptPart[] = [];
  for (let at = from; at < to; at += 1) {
    const [word, next] = [words[at]!, words[at + 1]];
    const run = inRun(at);
    add(parts, texts.get(word.page)!.slice(word.from, word.to), run !== undefined);
    if (at + 1 === to || !next) continue;
    const between = next.page === word.page ? texts.get(word.page)!.slice(word.to, next.from) : ' ';
    add(parts, between.replace(/\s+/g, ' '), run !== undefined && run === inRun(at + 1));
  }
  return { page: words[first[side]]!.page, parts, cut: to < whole };
}

function add(parts: ExcerptPart[], text: string, shared: boolean): void {
  const last = parts.at(-1);
  if (last?.shared === shared) last.text += text;
  else if (text !== '') parts.push({ text, shared });
}
