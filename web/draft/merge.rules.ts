/*
 ** Two people, or one person on two devices, changed the same text. Changes of different sentences go together; for what
 ** both changed, a person decides.
 ** (1) Nothing that anybody wrote is dropped unless its own writer took it out, or somebody chose so.
 ** (2) The same change on both sides is one change: a text that arrived twice is not doubled.
 */

/** A stretch of the merged text: the same for both, or changed by both in different ways. */
export type Stretch = { agreed: string } | { mine: readonly string[]; theirs: readonly string[] };

const gap = /\s+/y;
/** Up to the end of the sentence or the line. */
const sentence = /[^\n]+?(?:[.!?]+["'”’)\]]*(?=\s|$)|(?=\n|$))/y;

/** The sentences of a text and the spaces between them; joined they are the text. */
export function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += found.at(-1)!.length) {
    const rule = /\s/.test(text[at]!) ? gap : sentence;
    rule.lastIndex = at;
    found.push(rule.exec(text)![0]);
  }
  return found;
}

/** Goes through both texts beside the one that they came from. */
export function stretches(base: string, mine: string, theirs: string): Stretch[] {
  const [was, a, b] = [pieces(base), pieces(mine), pieces(theirs)];
  const [inA, inB] = [placesOf(was, a), placesOf(was, b)];
  const found: Stretch[] = [];
  let [i, j, k] = [0, 0, 0];
  for (let p = 0; p <= was.length; p += 1) {
    const [q, r] = p === was.length ? [a.length, b.length] : [inA[p]!, inB[p]!];
    if (q < 0 || r < 0) continue;
    found.push(...between(was.slice(i, p), a.slice(j, q), b.slice(k, r)));
    if (p < was.length) found.push({ agreed: was[p]! });
    [i, j, k] = [p + 1, q + 1, r + 1];
  }
  return found;
}

/** The text with both changes, or null when a person must decide. */
export function merged(base: string, mine: string, theirs: string): string | null {
  const parts = stretches(base, mine, theirs);
  if (!parts.every((part) => 'agreed' in part)) return null;
  const text = parts.map((part) => part.agreed).join('');
  return onceEach(text, mine, theirs) === text ? text : null;
}

/** Everything that either side says, each sentence once; where both changed the same, mine comes first. */
export function both(base: string, mine: string, theirs: string): string {
  const text = stretches(base, mine, theirs)
    .map((part) => {
      if ('agreed' in part) return part.agreed;
      const [first, second] = [part.mine.join(''), part.theirs.join('')];
      if (second.trim() === '') return first;
      return first.trim() === '' ? second : `${first.trimEnd()}\n\n${second.trimStart()}`;
    })
    .join('');
  return onceEach(text, mine, theirs);
}

/** Takes out again what now stands there more often than in either version: one that both wrote, or both moved. */
function onceEach(text: string, mine: string, theirs: string): string {
  const [inMine, inTheirs, seen] = [counted(pieces(mine)), counted(pieces(theirs)), new Map<string, number>()];
  const kept: string[] = [];
  for (const piece of pieces(text)) {
    const count = (seen.get(piece) ?? 0) + 1;
    seen.set(piece, count);
    if (isSpace(piece) && (kept.length === 0 || isSpace(kept.at(-1)!))) {
      if (kept.length === 0 || piece.length > kept.at(-1)!.length) kept.splice(-1, 1, piece);
    } else if (isSpace(piece) || count <= Math.max(inMine.get(piece) ?? 0, inTheirs.get(piece) ?? 0, 1))
      kept.push(piece);
  }
  return kept.join('');
}

function counted(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const piece of all) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

function between(was: string[], a: string[], b: string[]): Stretch[] {
  const [old, mine, theirs] = [was.join(''), a.join(''), b.join('')];
  const agreed =
    mine === old ? theirs : theirs === old || theirs === mine ? mine : (wider(was, a, b) ?? wider(was, b, a));
  if (agreed === null) return [{ mine: a, theirs: b }];
  return agreed === '' ? [] : [{ agreed }];
}

/** The second version, where it says all that the first does, in the same order, and has what the first took out no more. */
function wider(was: string[], first: string[], second: string[]): string | null {
  const wanted = first.filter((piece) => !isSpace(piece));
  const rest = second.reduce((n, piece) => (piece === wanted[n] ? n + 1 : n), 0);
  const brought = second.some((piece) => !isSpace(piece) && was.includes(piece));
  return wanted.length > 0 && rest === wanted.length && !brought ? second.join('') : null;
}

const isSpace = (piece: string): boolean => piece.trim() === '';

/** Spaces are alike everywhere: they never stand against a sentence that is found again. */
const weightOf = (piece: string): number => (isSpace(piece) ? 1 : 10_000);

/** More comparisons than this are not worth the wait; what lies between is then one change. */
const mostComparisons = 4_000_000;

/** Where each piece of `from` stands in `to`, in order, for as many sentences as possible; -1 for those that are gone. */
function placesOf(from: readonly string[], to: readonly string[]): number[] {
  const places = from.map(() => -1);
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) places[start] = start++;
  let end = 0;
  while (end < from.length - start && end < to.length - start && from.at(-1 - end) === to.at(-1 - end)) {
    places[from.length - 1 - end] = to.length - 1 - end;
    end += 1;
  }
  const [rows, columns] = [from.length - start - end, to.length - start - end];
  if (rows * columns === 0 || rows * columns > mostComparisons) return places;
  const best = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      best[i]![j] =
        from[start + i] === to[start + j]
          ? best[i + 1]![j + 1]! + weightOf(from[start + i]!)
          : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (from[start + i] === to[start + j]) places[start + i++] = start + j++;
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return places;
}
