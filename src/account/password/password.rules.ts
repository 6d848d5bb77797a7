import type { Refusal } from '../../kernel/refusal.js';
import { isCommon } from './common-passwords.js';

/*
 ** What makes a password good enough: NIST SP 800-63B-4, section 3.1.1.2 (single factor).
 ** (1) At least 15 characters, at most 200, any of Unicode; compared after NFKC. No rule on kinds of characters.
 ** (2) Not one that guessers try first: a common one, or little more than repetition, runs along the alphabet or the
 **     keyboard, and words that everybody knows about this person or this site.
 ** (3) The reason is told.
 */
export const passwordLength = { least: 15, most: 200 } as const;

/** What must remain after everything guessable is taken away. */
const ownCharacters = 8;

/** Rows that fingers walk along, both ways. */
const walks = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
].flatMap((row) => [row, [...row].reverse().join('')]);

const everybodysWords = (
  'password passwort passw0rd p@ssword p@ssw0rd letmein welcome iloveyou changeme secret ' +
  'credence portfolio college university student learner teacher admin login signin'
).split(' ');

/** The form in which a password is hashed and compared. */
export function normalPassword(password: string): string {
  return password.normalize('NFKC');
}

/** Why this password cannot be taken. `words` are what strangers know of the person and the college: names, addresses. */
export function refusalsToUsePassword(password: string, words: readonly string[]): Refusal[] {
  const normal = normalPassword(password);
  const length = [...normal].length;
  if (length < passwordLength.least) {
    const detail = `Use at least ${passwordLength.least} characters; four or five unrelated words are a good way.`;
    return [{ code: 'password_short', detail, about: 'password' }];
  }
  if (length > passwordLength.most) {
    const detail = `Use at most ${passwordLength.most} characters.`;
    return [{ code: 'password_long', detail, about: 'password' }];
  }
  const lower = normal.toLowerCase();
  if (isCommon(lower)) {
    const detail = 'This is one of the passwords that are tried first by those who guess. Choose another.';
    return [{ code: 'password_common', detail, about: 'password' }];
  }
  if ([...guessableRemoved(lower, words)].length < ownCharacters) {
    const detail =
      'This is easy to guess: it is little more than repetition, a run along the keyboard or the alphabet, or words ' +
      'connected with you or this site. Add unrelated words.';
    return [{ code: 'password_guessable', detail, about: 'password' }];
  }
  return [];
}

/** What is left of a lower-case password when everything that a guesser tries first is taken away. */
export function guessableRemoved(password: string, words: readonly string[]): string {
  const known = [...words.flatMap(partsOf), ...everybodysWords].sort((a, b) => b.length - a.length);
  const withoutWords = known.reduce((rest, word) => rest.split(word).join(' '), password);
  return withoutRepeats(withoutWalks(withoutWords)).replace(/\s/g, '');
}

/** The words of at least four letters in a name or an address. */
function partsOf(text: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase();
  const parts = lower.split(/[^\p{L}\p{N}]+/u);
  return [lower.replace(/\s/g, ''), ...parts].filter((part) => part.length >= 4);
}

/** Takes away runs of four and more along a row. */
function withoutWalks(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length;) {
    const run = longestWalk(text, at);
    rest += run >= 4 ? ' ' : text[at]!;
    at += run >= 4 ? run : 1;
  }
  return rest;
}

function longestWalk(text: string, from: number): number {
  let length = 1;
  while (from + length < text.length && walks.some((row) => row.includes(text.slice(from, from + length + 1))))
    length++;
  return length;
}

/** Keeps one copy of what is said again right after itself (“aaaa”, “abcabc”), the longest first, until nothing repeats. */
function withoutRepeats(text: string): string {
  const shorter = text.replace(/(.{1,100})\1+/gsu, '$1');
  return shorter === text ? text : withoutRepeats(shorter);
}
