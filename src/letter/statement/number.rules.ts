import { randomInt } from 'node:crypto';
import { checkCharacter, drawn, typedAlphabet } from '../../kernel/checked.js';

/*
 ** The number of a statement: `7KQ4-MX2P-9TRW-3HDK`. Fifteen characters are drawn (2^74), so nobody comes to one by guessing;
 ** the last checks the others, so a slip of the hand is told from a statement that there is not.
 */
const bare = new RegExp(`^([${typedAlphabet}]{15})([${typedAlphabet}])$`);

export function newStatementNumber(draw: (below: number) => number = randomInt): string {
  const characters = drawn(15, draw);
  return inFours(characters + checkCharacter('', characters));
}

/** The number in what somebody typed: small letters, blanks and other strokes are no matter. Null for a mistyped one. */
export function readStatementNumber(text: string): string | null {
  const typed = text.toUpperCase().replaceAll(/[\s\p{Pd}_.]/gu, '');
  const parts = bare.exec(typed);
  return parts && checkCharacter('', parts[1]!) === parts[2] ? inFours(typed) : null;
}

const inFours = (characters: string): string => characters.match(/.{4}/g)!.join('-');
