/*
 ** An Ed25519 key as multibase text: `z`, and in base 58 the two bytes that say Ed25519 and the key (W3C Controlled Identifiers, 2.2.2).
 */
const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const isEd25519 = 'ed01';
const keyBytes = 32;

/** Null for a key of another kind. */
export function multikeyIn({ crv, x }: { crv?: unknown; x?: unknown }): string | null {
  const key = crv === 'Ed25519' && typeof x === 'string' ? Buffer.from(x, 'base64url') : null;
  return key?.length === keyBytes ? `z${base58(`${isEd25519}${key.toString('hex')}`)}` : null;
}

/** Null for a key of another kind, or none. */
export function jwkIn(multikey: string): { kty: string; crv: string; x: string } | null {
  const hex = /^z[1-9A-HJ-NP-Za-km-z]{1,60}$/.test(multikey) ? hexOf(multikey.slice(1)) : '';
  if (!hex.startsWith(isEd25519) || hex.length !== isEd25519.length + 2 * keyBytes) return null;
  return { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(hex.slice(isEd25519.length), 'hex').toString('base64url') };
}

/** For bytes that do not begin with zero, as a multikey never does. */
function base58(hex: string): string {
  let text = '';
  for (let rest = BigInt(`0x${hex}`); rest > 0n; rest /= 58n) text = letters[Number(rest % 58n)] + text;
  return text;
}

function hexOf(text: string): string {
  return [...text].reduce((sum, letter) => sum * 58n + BigInt(letters.indexOf(letter)), 0n).toString(16);
}
