import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether this request may read the metrics: with the token when there is one, else from this machine. A request that a
 * proxy on this machine passed on comes from elsewhere.
 */
export function mayReadMetrics(
  token: string | null,
  headers: IncomingHttpHeaders,
  remoteAddress: string | undefined,
): boolean {
  if (token !== null) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  const passedOn = headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via;
  return passedOn === undefined && /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress ?? '');
}

/** In a time that tells nothing about where they differ. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
