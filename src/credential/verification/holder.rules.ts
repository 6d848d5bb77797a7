import { identityHash } from '../badge/badge.rules.js';
import type { Json } from './json.rules.js';
import { identitiesOf } from './summary.rules.js';

/**
 * Whether a credential was given to the person whose name or address is typed. An address is compared as mail compares it, a
 * name as it was typed, and each with its own kind alone: of an address a name says nothing.
 */
export function holderOf(credential: Json, typed: string): 'same' | 'another' | 'not_said' {
  const kind = typed.includes('@') ? 'emailAddress' : 'name';
  const identities = identitiesOf(credential).filter((one) => one.kind === kind);
  if (identities.length === 0) return 'not_said';
  const ways = [typed, typed.toLowerCase()];
  const isSame = identities.some(({ hash, salt, hashed }) =>
    ways.some((text) => (hashed ? identityHash(text, salt) === hash : text === hash)),
  );
  return isSame ? 'same' : 'another';
}
