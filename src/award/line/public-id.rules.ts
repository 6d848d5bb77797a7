import { randomInt } from 'node:crypto';
import { checkCharacter, drawn, typedAlphabet } from '../../kernel/checked.js';

/*
 ** The number by which a line of credit is known outside: on letters, in the SIS, over the telephone. `CR-2026-7KQ4MX`
 ** (1) Its characters are those that people type, and the last one checks the others: one wrong one, or any two exchanged,
 **     are always noticed (kernel/checked.ts).
 ** (2) It says nothing but the year, and is never given twice: lines are never deleted.
 */
const shape = new RegExp(`^CR-(\\d{4})-([${typedAlphabet}]{5})([${typedAlphabet}])$`);

/** A new number for a line opened in `year`. Draw again when it is taken. */
export function newPublicId(year: number, draw: (below: number) => number = randomInt): string {
  const letters = drawn(5, draw);
  return `CR-${year}-${letters}${checkCharacter(String(year), letters)}`;
}

/** The number in what somebody typed or an SIS sent back (spaces around, small letters); null for a mistyped one. */
export function readPublicId(text: string): string | null {
  const id = text.trim().toUpperCase();
  const parts = shape.exec(id);
  return parts && checkCharacter(parts[1]!, parts[2]!) === parts[3] ? id : null;
}
