import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import jsigs from 'jsonld-signatures';
import { suite2020Context } from './contexts.js';
import type { SuiteName } from './suite.rules.js';

/** What a proof of each kind is checked with. */
export const suites = {
  'eddsa-rdfc-2022': () => new DataIntegrityProof({ cryptosuite }),
  'eddsa-2022': () =>
    new DataIntegrityProof({ cryptosuite: { ...cryptosuite, name: 'eddsa-2022' }, legacyContext: true }),
  Ed25519Signature2020: () => new Ed25519Signature2020(),
} satisfies Record<SuiteName, () => object>;

interface Asked {
  proof: { verificationMethod: string };
  documentLoader(url: string): Promise<{ document: object }>;
}

/** Its statements are hashed by the library; its signature is one of Ed25519 over them, as in Data Integrity. */
class Ed25519Signature2020 extends jsigs.suites.LinkedDataSignature {
  constructor() {
    super({ type: 'Ed25519Signature2020', contextUrl: suite2020Context });
  }

  async getVerificationMethod({ proof, documentLoader }: Asked): Promise<object> {
    return (await documentLoader(proof.verificationMethod)).document;
  }

  verifySignature(signed: Parameters<DataIntegrityProof['verifySignature']>[0]): Promise<boolean> {
    return suites['eddsa-rdfc-2022']().verifySignature(signed);
  }
}
