import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a write with an ambient credential could have been caused by a page that is not ours. Fetch Metadata decides;
 * where a browser does not send it, the exact Origin does; a request with neither is refused. (OWASP, CSRF prevention:
 * Fetch Metadata with a mandatory fallback.)
 */
export function fromForeignPage(headers: IncomingHttpHeaders, ourOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  return headers.origin !== ourOrigin;
}
