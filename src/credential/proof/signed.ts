import type { Credential } from '../badge/badge.rules.js';
import type { Signing } from '../key/issuer.service.js';
import { jwtOf } from './jwt.js';

/** Signed in both ways in which others check it: with a proof inside, and as a JWT. */
export async function signed(
  credential: Credential,
  { signer, kid, key }: Signing,
  at: Date,
): Promise<{ document: string; jwt: string }> {
  const { proven } = await import('./proof.js');
  const document = await proven(credential, signer, at);
  return { document: JSON.stringify(document), jwt: jwtOf(credential, kid, key.sign) };
}
