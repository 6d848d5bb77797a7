import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import jsigs from 'jsonld-signatures';
import { contexts, didContext, multikeyContext } from './contexts.js';
import type { SuiteName } from './suite.rules.js';
import { suites } from './suites.js';

/** A key that signs: `method` is the id under which its issuer publishes its public half. */
export interface Signer {
  method: string;
  sign(content: Buffer): Buffer;
}

/** Adds the issuer's proof: Data Integrity with `eddsa-rdfc-2022`, the one that Open Badges 3.0 asks of issuers. */
export function proven<T extends object>(
  document: T,
  { method, sign }: Signer,
  at: Date,
): Promise<T & { proof: object }> {
  const signer = {
    id: method,
    algorithm: 'Ed25519',
    sign: async ({ data }: { data: Uint8Array }) => sign(Buffer.from(data)),
  };
  return jsigs.sign(document, {
    suite: new DataIntegrityProof({ signer, cryptosuite, date: at }),
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader: load,
  });
}

/** `unknown_words`: it uses a vocabulary, or a word, that is not known here, so that nobody can tell what was signed. */
export type Seal = 'intact' | 'altered' | 'unknown_words';

/** Whether this very document was signed, in this way, with the key `publicKeyMultibase`, published as `method`. */
export async function sealOf(
  document: object,
  way: SuiteName,
  method: string,
  publicKeyMultibase: string,
): Promise<Seal> {
  const [controller] = method.split('#', 1) as [string];
  const key = { '@context': multikeyContext, id: method, type: 'Multikey', controller, publicKeyMultibase };
  const owner = { '@context': [didContext, multikeyContext], id: controller, assertionMethod: [method] };
  const { verified, error } = await jsigs.verify(document, {
    suite: suites[way](),
    purpose: new jsigs.purposes.AssertionProofPurpose({ controller: owner }),
    documentLoader: async (url) => (url === method ? loaded(url, key) : load(url)),
  });
  if (verified) return 'intact';
  const said = (error?.errors ?? [error]).map((one) => `${one?.name} ${one?.message}`).join(' ');
  return /jsonld|Safe mode|UnknownWords/i.test(said) ? 'unknown_words' : 'altered';
}

async function load(url: string) {
  const known = contexts.get(url);
  if (known === undefined)
    throw Object.assign(new Error(`The vocabulary ${url} is not known.`), { name: 'UnknownWords' });
  return loaded(url, known);
}

const loaded = (documentUrl: string, document: unknown) => ({ documentUrl, document, contextUrl: null });
