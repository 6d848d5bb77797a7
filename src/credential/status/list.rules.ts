import { gunzipSync, gzipSync } from 'node:zlib';
import { vcContext } from '../proof/contexts.js';

/*
 ** A list of what no longer holds (W3C Bitstring Status List 1.0): a bit for each credential, the first one on the left.
 ** (1) A list is as long when nobody is on it as when everybody is, so that its length tells nothing.
 ** (2) Places are drawn at random, so that neighbours tell nothing.
 */
export const listLength = 131_072;
/** A list is half filled before the next one begins: a free place is found at the second draw. */
export const mostInList = listLength / 2;

/** The list with these places set, as multibase (`u`, base64url) of gzip. */
export function encodedList(set: readonly number[]): string {
  const bits = Buffer.alloc(listLength / 8);
  for (const place of set) bits[place >> 3]! |= 0x80 >> (place & 7);
  return `u${gzipSync(bits).toString('base64url')}`;
}

/** A million places. What unfolds to more is not unfolded. */
const mostBytes = 131_072;

/** Whether this place of a list is set; null for what is no list, or is too short. */
export function isSet(encoded: string, place: number): boolean | null {
  try {
    const bits = gunzipSync(Buffer.from(encoded.replace(/^u/, ''), 'base64url'), { maxOutputLength: mostBytes });
    if (!Number.isInteger(place) || place < 0 || place >= bits.length * 8) return null;
    return (bits[place >> 3]! & (0x80 >> (place & 7))) !== 0;
  } catch {
    return null;
  }
}

/** The list as the college signs it. */
export function listCredential(url: string, did: string, set: readonly number[], from: string) {
  return {
    '@context': [vcContext],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: did,
    validFrom: from,
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodedList(set),
    },
  };
}
