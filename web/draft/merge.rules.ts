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
  return parts.every((part) => 'agreed' in part) ? parts.map((part) => part.agreed).join('') : null;
}

/** Everything that either side says, each sentence once; where both changed the same, mine comes first. */
export function both(base: string, mine: string, theirs: string): string {
  return stretches(base, mine, theirs)
    .map((part) => {
      if ('agreed' in part) return part.agreed;
      const said = new Set(part.mine);
      const [first, more] = [
        part.mine.join(''),
        part.theirs.filter((piece) => isSpace(piece) || !said.has(piece)).join(''),
      ];
      if (more.trim() === '') return first;
      return first.trim() === '' ? more : `${first.trimEnd()}\n\n${more.trimStart()}`;
    })
    .join('');
}

function between(was: string[], a: string[], b: string[]): Stretch[] {
  const [old, mine, theirs] = [was.join(''), a.join(''), b.join('')];
  const agreed = mine === old ? theirs : theirs === old || theirs === mine ? mine : null;
  if (agreed === null) return [{ mine: a, theirs: b }];
  return agreed === '' ? [] : [{ agreed }];
}

const isSpace = (piece: string): boolean => piece.trim() === '';

/** More comparisons than this are not worth the wait; what lies between is then one change. */
const mostComparisons = 4_000_000;

/** Where each piece of `from` stands in `to`, in order, for as many pieces as possible; -1 for those that are gone. */
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
  const best = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      best[i]![j] =
        from[start + i] === to[start + j] ? best[i + 1]![j + 1]! + 1 : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (from[start + i] === to[start + j]) places[start + i++] = start + j++;
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return places;
}
