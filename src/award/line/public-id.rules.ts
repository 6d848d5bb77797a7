import { randomInt } from 'node:crypto';

/*
 ** The number by which a line of credit is known outside: on letters, in the SIS, over the telephone. `CR-2026-7KQ4MX`
 ** (1) No character that is mistaken for another: no 0 and O, no 1, I and L.
 ** (2) The last character checks the others: one wrong character, or any two exchanged, are always noticed, since the
 **     alphabet has 31 characters, a prime, and every place has a weight of its own.
 ** (3) It says nothing but the year, and is never given twice: lines are never deleted.
 */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const prime = alphabet.length;
const shape = new RegExp(`^CR-(\\d{4})-([${alphabet}]{5})([${alphabet}])$`);

/** A new number for a line opened in `year`. Draw again when it is taken. */
export function newPublicId(year: number, draw: (below: number) => number = randomInt): string {
  const letters = Array.from({ length: 5 }, () => alphabet[draw(prime)]!).join('');
  return `CR-${year}-${letters}${checkCharacter(String(year), letters)}`;
}

/** The number in what somebody typed or an SIS sent back (spaces around, small letters); null for a mistyped one. */
export function readPublicId(text: string): string | null {
  const id = text.trim().toUpperCase();
  const parts = shape.exec(id);
  return parts && checkCharacter(parts[1]!, parts[2]!) === parts[3] ? id : null;
}

function checkCharacter(year: string, letters: string): string {
  const values = [...[...year].map(Number), ...[...letters].map((letter) => alphabet.indexOf(letter))];
  // Weights from 2, and the check character itself weighs 1: all different and none a multiple of the prime.
  const sum = values.reduce((total, value, place) => total + value * (place + 2), 0);
  return alphabet[(prime - (sum % prime)) % prime]!;
}
