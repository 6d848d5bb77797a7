import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals what must not be read from a copy of the database: AES-256-GCM under a key derived from the product's secret for this
 * `purpose` alone (HKDF). `place` says where it belongs, so that it cannot be moved to another row.
 */
export function seal(secret: string, purpose: string, place: string, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed. @throws for another secret, purpose or place, or when a byte was changed */
export function unseal(secret: string, purpose: string, place: string, sealed: Buffer): Buffer {
  const nonce = sealed.subarray(0, nonceBytes);
  const tag = sealed.subarray(-tagBytes);
  const cipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), nonce).setAAD(Buffer.from(place));
  cipher.setAuthTag(tag);
  return Buffer.concat([cipher.update(sealed.subarray(nonceBytes, -tagBytes)), cipher.final()]);
}

function keyFor(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `credence ${purpose}`, 32));
}
