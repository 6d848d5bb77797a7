import { compactVerify, importJWK, type JWK } from 'jose';

/** The algorithms that the standard admits and that only the holder of a private key can make. */
const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'RS384', 'RS512', 'PS256'];

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The credential as a VC-JWT (Open Badges 3.0, 8.2): all of it, with the claims of a JWT beside it. `kid` leads to the public key. */
export function jwtOf(
  credential: { id: string; issuer: { id: string }; validFrom: string; credentialSubject: { id?: string } },
  kid: string,
  sign: (content: Buffer) => Buffer,
): string {
  const { id, issuer, validFrom, credentialSubject } = credential;
  const claims = { iss: issuer.id, jti: id, nbf: Date.parse(validFrom) / 1000, sub: credentialSubject.id };
  const content = `${part({ alg: 'EdDSA', typ: 'JWT', kid })}.${part({ ...credential, ...claims })}`;
  return `${content}.${sign(Buffer.from(content)).toString('base64url')}`;
}

/** Whether this JWT was signed with this key. Never with `none`, and never with a key that is its own secret. */
export async function jwtHolds(jwt: string, key: JWK): Promise<boolean> {
  try {
    await compactVerify(jwt, await importJWK(key, headerAlgorithm(jwt)), { algorithms });
    return true;
  } catch {
    return false;
  }
}

function headerAlgorithm(jwt: string): string {
  return JSON.parse(Buffer.from(jwt.split('.', 1)[0]!, 'base64url').toString('utf8')).alg;
}
