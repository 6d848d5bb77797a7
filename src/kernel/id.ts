import { randomBytes } from 'node:crypto';

let lastMillisecond = -1;
let count = 0;

/**
 * A UUID of version 7 (RFC 9562, method 1): sorts by the time of its making, and within one process and millisecond by
 * the order of its making, so that a keyset cursor can be an id. Not a secret.
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  count = now === lastMillisecond ? Math.min(count + 1, 0xfff) : bytes.readUInt16BE(6) & 0x7ff;
  lastMillisecond = now;
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
