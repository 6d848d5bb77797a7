import type { Run } from './faces.js';

/** A part of a line in one face. */
export interface Part extends Run {
  width: number;
  /** Read from right to left: set as one piece, since its words stand in the opposite order. */
  rtl: boolean;
}

/** From left to right. The last part may end in a space. */
export type Line = Part[];

export type Measure = (text: string, face: Run['face'], rtl: boolean) => number;

/**
 * Breaks what stands in several faces into lines of at most `width`: after spaces, between letters of scripts that are
 * written without spaces, and within a word only where it is longer than a line.
 */
export function linesOf(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const lines: Line[] = [[]];
  for (const atom of runs.flatMap((run) => atomsOf(run, width, measure))) {
    const line = lines.at(-1)!;
    const fits = widthOf(line) + measure(atom.text.trimEnd(), atom.face, atom.rtl) <= width;
    if (line.length > 0 && !fits) lines.push([atom]);
    else append(line, atom, measure);
  }
  return lines;
}

export function widthOf(line: Line): number {
  return line.reduce((total, part) => total + part.width, 0);
}

function append(line: Line, atom: Part, measure: Measure): void {
  const last = line.at(-1);
  if (!last || last.face !== atom.face || last.rtl) line.push({ ...atom });
  else {
    last.text += atom.text;
    last.width = measure(last.text, last.face, last.rtl);
  }
}

/** What stays together on a line. */
function atomsOf({ text, face }: Run, width: number, measure: Measure): Part[] {
  const rtl = face === 'arabic' || face === 'hebrew';
  const part = (piece: string): Part => ({ text: piece, face, rtl, width: measure(piece, face, rtl) });
  if (rtl) return inPieces(text, /(?<=\s)/u, width, part);
  const atoms = text.split(face === 'han' ? /(?<=.)/u : /(?<=\s)/u);
  return atoms.flatMap((word) =>
    measure(word.trimEnd(), face, rtl) <= width ? [part(word)] : inPieces(word, /(?<=.)/u, width, part),
  );
}

/** As long pieces as fit a line. */
function inPieces(text: string, breaks: RegExp, width: number, part: (piece: string) => Part): Part[] {
  const pieces: Part[] = [];
  for (const bit of text.split(breaks)) {
    const last = pieces.at(-1);
    const longer = last && part(last.text + bit);
    if (longer && longer.width <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(part(bit));
  }
  return pieces;
}
