/* Libraries that tests check credentials with, and that come without types. */

declare module '@digitalbazaar/vc' {
  export function verifyCredential(options: {
    credential: object;
    suite: object;
    documentLoader: (url: string) => Promise<{ documentUrl: string; document: unknown; contextUrl: null }>;
    checkStatus?: (options: object) => Promise<{ verified: boolean; error?: Error }>;
    now?: Date;
  }): Promise<{ verified: boolean; statusResult?: { verified: boolean }; error?: Error & { errors?: Error[] } }>;
}
declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(
    options: object,
  ): Promise<{ verified: boolean; error?: Error; results?: { status: boolean }[] }>;
}
