import { createPublicKey } from 'node:crypto';
import { multikeyIn } from './multikey.rules.js';
import { didContext, multikeyContext } from '../proof/contexts.js';

/** A college, as a stranger can look it up: by a name on the web that it controls. */
export interface Issuer {
  /** `did:web:…` (W3C CCG, did:web method). */
  did: string;
  /** Where what belongs to it is published. */
  home: string;
}

/** A public key, as the college publishes it. */
export interface PublishedKey {
  id: string;
  /** PEM (SPKI). */
  publicKey: string;
  retiredAt: Date | null;
  retiredBecause: string | null;
}

/** The college with this code, where the product is at `origin`. Its document lies at `…/did.json` of its home. */
export function issuerOf(origin: string, code: string): Issuer {
  const home = `${origin}/api/institutions/${code}`;
  const { host, pathname } = new URL(home);
  return { did: `did:web:${host.replace(':', '%3A')}${pathname.replaceAll('/', ':')}`, home };
}

/** The code of the college of ours that this DID stands for; null for anybody else's. */
export function codeIn(origin: string, did: string): string | null {
  const code = did.slice(did.lastIndexOf(':') + 1);
  return code !== '' && issuerOf(origin, code).did === did ? code : null;
}

/** Under which names a key is published: for a proof in the document, and for a JWT. */
export function namesOf({ did, home }: Issuer, { id, publicKey }: Pick<PublishedKey, 'id' | 'publicKey'>) {
  return { method: `${did}#${multikeyOf(publicKey)}`, kid: `${home}/signing-keys/${id}/jwk` };
}

/**
 * The college's DID document: each key twice, as proofs and as JWTs name it. A former key still vouches for what it signed; one
 * that somebody else may have had vouches for nothing.
 */
export function didDocumentOf(issuer: Issuer, keys: readonly PublishedKey[]): object {
  const { did: controller, home } = issuer;
  const methods = keys.flatMap((key) => {
    const { method, kid } = namesOf(issuer, key);
    return [
      { id: method, type: 'Multikey', controller, publicKeyMultibase: multikeyOf(key.publicKey) },
      { id: kid, type: 'JsonWebKey', controller, publicKeyJwk: jwkOf(key.publicKey) },
    ];
  });
  const trusted = keys.filter(isTrusted).flatMap((key) => Object.values(namesOf(issuer, key)));
  return {
    '@context': [didContext, multikeyContext, 'https://w3id.org/security/jwk/v1'],
    id: controller,
    alsoKnownAs: [home],
    verificationMethod: methods,
    assertionMethod: trusted,
  };
}

export const isTrusted = ({ retiredBecause }: Pick<PublishedKey, 'retiredBecause'>) => retiredBecause !== 'exposed';

export function jwkOf(pem: string): { kty: string; crv: string; x: string } {
  return createPublicKey(pem).export({ format: 'jwk' }) as { kty: string; crv: string; x: string };
}

/** The key as multibase text. */
export const multikeyOf = (pem: string): string => multikeyIn(jwkOf(pem))!;
