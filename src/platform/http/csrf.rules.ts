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

/**
 * Whether a browser says that another page caused this write by a stranger. A sign-in from a foreign page would leave
 * its reader in somebody else's account; a program, which says nothing about pages, is let through.
 */
export function saysForeignPage(headers: IncomingHttpHeaders, ourOrigin: string): boolean {
  const silent = headers['sec-fetch-site'] === undefined && headers.origin === undefined;
  return !silent && fromForeignPage(headers, ourOrigin);
}
