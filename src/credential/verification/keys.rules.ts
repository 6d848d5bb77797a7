import { suiteOf, type SuiteName } from '../proof/suite.rules.js';
import { all, has, isObject, type Json } from './reading.rules.js';

/** A public key, in one of the two ways in which issuers publish them. */
export interface PublicKey {
  multikey: string | null;
  jwk: Json | null;
}

/** Where the document lies that says which keys an issuer signs with; null for one that nothing is known of. */
export function documentUrlOf(issuer: string): string | null {
  const web = /^did:web:([^:#?/]+)((?::[^:#?/]+)*)$/.exec(issuer);
  if (web) {
    const host = decodeURIComponent(web[1]!);
    const path = web[2]!.replaceAll(':', '/');
    return `https://${host}${path === '' ? '/.well-known' : path}/did.json`;
  }
  return /^https?:\/\//.test(issuer) ? issuer.split('#', 1)[0]! : null;
}

/** Who answers for what this issuer says: the domain that it controls. */
export function domainOf(issuer: string): string | null {
  const url = documentUrlOf(issuer);
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}

/** Whether this key may be the issuer's at all, as long as nobody can be asked. */
export function isOfSameHost(key: string, issuer: string): boolean {
  const [owner] = key.split('#', 1);
  return owner === issuer || (domainOf(issuer) !== null && domainOf(owner!) === domainOf(issuer));
}

/** Whether this is a document that names keys at all. */
export const namesKeys = (document: Json) =>
  document['verificationMethod'] !== undefined || document['assertionMethod'] !== undefined;

/** The key of this name, if the document has it and lets it vouch for anything. */
export function publishedKey(document: Json, method: string): PublicKey | null {
  const full = (id: unknown) => (typeof id === 'string' && id.startsWith('#') ? `${String(document['id'])}${id}` : id);
  const vouching = all(document['assertionMethod']);
  const named = vouching.some((one) => full(isObject(one) ? one['id'] : one) === method);
  const key = [...vouching, ...all(document['verificationMethod'])]
    .filter(isObject)
    .find((one) => full(one['id']) === method);
  return named && key ? keyIn(key) : null;
}

function keyIn({ publicKeyMultibase, publicKeyJwk }: Json): PublicKey {
  return {
    multikey: typeof publicKeyMultibase === 'string' ? publicKeyMultibase : null,
    jwk: isObject(publicKeyJwk) ? publicKeyJwk : null,
  };
}

/** A key that is its own name: did:key, or the fragment of a method. */
export function keyInName(name: string): PublicKey | null {
  const key = /(?:#|^did:key:)(z6Mk[1-9A-HJ-NP-Za-km-z]+)$/.exec(name)?.[1];
  return key ? { multikey: key, jwk: null } : null;
}

const mostProofs = 5;

/** A proof of a document, of a kind that can be checked here. */
export interface CheckableProof {
  proof: Json;
  way: SuiteName;
  method: string;
}

export function checkableProofs({ proof }: Json): CheckableProof[] {
  return all(proof)
    .filter(isObject)
    .filter((one) => has(one['proofPurpose'], 'assertionMethod'))
    .flatMap((one) => {
      const way = suiteOf(one);
      return way === null ? [] : [{ proof: one, way, method: String(one['verificationMethod']) }];
    })
    .slice(0, mostProofs);
}
