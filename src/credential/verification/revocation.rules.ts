import { all, isObject, type Json } from './json.rules.js';

/**
 * Whether an issuer's plain list names this credential among those that it took back (1EdTech Revocation List Status Method 1.0:
 * one is taken back unless it says `revoked: false`). Some issuers write the list's name in the plural.
 */
export function namesRevoked({ revokedCredential, revokedCredentials }: Json, credential: string): boolean {
  return [...all(revokedCredential), ...all(revokedCredentials)].some(
    (one) => isObject(one) && one['id'] === credential && one['revoked'] !== false,
  );
}
