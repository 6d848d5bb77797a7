/*
 ** Letters and figures that people read out, type and write down.
 ** (1) No character that is mistaken for another: no 0 and O, no 1, I and L.
 ** (2) A check character notices one wrong character and any two exchanged, always, as long as fewer than thirty are checked:
 **     the alphabet has 31 characters, a prime, and every place has a weight of its own.
 */
export const typedAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const prime = typedAlphabet.length;

/** So many characters, each drawn by `draw`, which gives a number from 0 up to what it is asked. */
export function drawn(length: number, draw: (below: number) => number): string {
  return Array.from({ length }, () => typedAlphabet[draw(prime)]!).join('');
}

/** What checks these characters; figures before them are checked too. */
export function checkCharacter(figures: string, characters: string): string {
  const values = [...[...figures].map(Number), ...[...characters].map((one) => typedAlphabet.indexOf(one))];
  // Weights from 2, and the check character itself weighs 1: all different and none a multiple of the prime.
  const sum = values.reduce((total, value, place) => total + value * (place + 2), 0);
  return typedAlphabet[(prime - (sum % prime)) % prime]!;
}
