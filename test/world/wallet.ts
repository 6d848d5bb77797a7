import * as vc from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { generateKeyPairSync, sign } from 'node:crypto';
import { multikeyOf } from '../../src/credential/key/did.rules.js';
import { contexts } from '../../src/credential/proof/contexts.js';
import { proven, type Signer } from '../../src/credential/proof/proof.js';
import type { TestApp } from '../app.js';
import type { Json } from '../world.js';

/** What others check a credential with: Digital Bazaar's libraries, asking our server what it publishes and nobody else. */
export function wallet(app: TestApp) {
  const published = async (url: string): Promise<Json> => {
    const response = await fetch(url.replace(app.config.publicUrl, app.url));
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return response.json();
  };
  const load = async (url: string): Promise<Json> => {
    const known = contexts.get(url);
    if (known) return known;
    if (!url.startsWith('did:web:')) return published(url);
    const [did, fragment] = url.split('#') as [string, string?];
    const path = did.slice('did:web:'.length).replaceAll(':', '/').replaceAll('%3A', ':');
    const document = await published(`http://${path}/did.json`);
    if (!fragment) return document;
    const method = document.verificationMethod.find((one: Json) => one.id === url);
    return { '@context': 'https://w3id.org/security/multikey/v1', ...method };
  };
  const options = {
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: async (documentUrl: string) => ({
      documentUrl,
      document: await load(documentUrl),
      contextUrl: null,
    }),
  };
  return {
    published,
    /** Whether the library finds it genuine, and in its status list still good. */
    async verify(credential: Json): Promise<{ verified: boolean; why: string }> {
      const status = async (asked: object) => {
        const {
          verified,
          error,
          results = [],
        } = await checkStatus({ ...asked, ...options, verifyMatchingIssuers: true });
        return { verified: verified && !results.some((one) => one.status), ...(error ? { error } : {}) };
      };
      const { verified, error, statusResult } = await vc.verifyCredential({
        credential,
        ...options,
        checkStatus: status,
        now: app.clock.now(),
      });
      const why = [error, ...(error?.errors ?? [])].map((one) => one?.message ?? '').join(' ');
      return { verified, why: `${why} ${statusResult ? `status ${statusResult.verified}` : ''}`.trim() };
    },
  };
}

/** Somebody who signs what they like, with a key of their own. */
export function forger(method?: string): Signer & { did: string; forge(credential: Json): Promise<Json> } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = multikeyOf(publicKey.export({ type: 'spki', format: 'pem' }).toString());
  const did = `did:key:${key}`;
  const signer = { method: method ?? `${did}#${key}`, sign: (content: Buffer) => sign(null, content, privateKey) };
  return { ...signer, did, forge: (credential) => proven(without('proof', credential), signer, new Date()) };
}

/** A credential without one of its parts. */
export function without(part: string, credential: Json): Json {
  return Object.fromEntries(Object.entries(credential).filter(([key]) => key !== part));
}
