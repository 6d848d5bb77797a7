import type { FindingCode } from './finding.rules.js';
import { isObject, type Json } from './json.rules.js';

/*
 ** A credential as a JWT. Beside it, or around it, stand the claims of a JWT (VC-JWT 1.1, 6.3.1; Open Badges 3.0, 8.2): what only they
 ** say is said of the credential too, and what they say otherwise is not overheard.
 */

/** What is in the header (0) or the claims (1); empty where that cannot be read. */
export function partOf(jwt: string, part: 0 | 1): Json {
  try {
    const read: unknown = JSON.parse(Buffer.from(jwt.split('.')[part] ?? '', 'base64url').toString('utf8'));
    return isObject(read) ? read : {};
  } catch {
    return {};
  }
}

/** The credential in these claims. Before version 2 of the data model it stood in the claim `vc`, and some of it in the others alone. */
export function credentialIn({ vc, ...claims }: Json): Json {
  const said = { issuer: claims['iss'], id: claims['jti'], validFrom: moment(claims['nbf']), validUntil: moment(claims['exp']) }; // prettier-ignore
  const known = Object.entries(said).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), ...(isObject(vc) ? vc : claims) };
}

/** What the claims say otherwise than the credential, or in time. */
export function findingsOfClaims({ iss, nbf, exp }: Json, issuer: string, now: Date): FindingCode[] {
  const seconds = now.getTime() / 1000;
  return [
    ...(iss !== undefined && iss !== issuer ? ['foreign_key' as const] : []),
    ...(typeof nbf === 'number' && nbf > seconds ? ['not_yet' as const] : []),
    ...(typeof exp === 'number' && exp <= seconds ? ['expired' as const] : []),
  ];
}

/** A NumericDate as a credential writes it; nothing for what is no time. */
function moment(seconds: unknown): string | undefined {
  const at = new Date(typeof seconds === 'number' ? seconds * 1000 : Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
