import { suiteOf, type SuiteName } from '../proof/suite.rules.js';
import { jwkIn, multikeyIn } from '../key/multikey.rules.js';
import { all, has, isObject, type Json } from './json.rules.js';

/** A public key, in one of the two ways in which issuers publish them. */
export interface PublicKey {
  multikey: string | null;
  jwk: Json | null;
  /** From when on it vouches for nothing more, as its document says (Controlled Identifiers 1.0, `expires` and `revoked`). */
  retiredAt: Date | null;
}

/** Where the document lies that says which keys an issuer signs with; null for one that nothing is known of. */
export function documentUrlOf(issuer: string): string | null {
  const web = /^did:web:([\w.-]+(?:%3a\d+)?)((?::[\w.%~-]+)*)$/i.exec(issuer);
  if (web) {
    // The name of a host, and its port behind an encoded colon; nothing else of an address.
    const host = web[1]!.replace(/%3a/i, ':');
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

/** The key that a document of its own publishes at its address: a JWK, or a method; null where it is neither. */
export function keyAlone(document: Json): PublicKey | null {
  const key = keyIn(document['kty'] === undefined ? document : { publicKeyJwk: document });
  return key.multikey === null && key.jwk === null ? null : key;
}

/** Each way in which it is published stands for the other, so that it can check proofs and tokens alike. */
function keyIn({ publicKeyMultibase, publicKeyJwk, expires, revoked }: Json): PublicKey {
  const multikey = typeof publicKeyMultibase === 'string' ? publicKeyMultibase : null;
  const jwk = isObject(publicKeyJwk) ? publicKeyJwk : null;
  const ends = [expires, revoked].map((end) => Date.parse(String(end))).filter((end) => !Number.isNaN(end));
  return {
    multikey: multikey ?? (jwk && multikeyIn(jwk)),
    jwk: jwk ?? (multikey === null ? null : jwkIn(multikey)),
    retiredAt: ends.length > 0 ? new Date(Math.min(...ends)) : null,
  };
}

/** A key that is its own name: did:key, or the fragment of a method. */
export function keyInName(name: string): PublicKey | null {
  const key = /(?:#|^did:key:)(z6Mk[1-9A-HJ-NP-Za-km-z]+)$/.exec(name)?.[1];
  return key ? keyIn({ publicKeyMultibase: key }) : null;
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
