/*
 ** What the web app's page may do. Everything comes from our own origin; scripts run only with this answer's nonce.
 ** (1) `strict-dynamic`: what a script with the nonce imports may run; nothing written into the page by markup may.
 ** (2) Trusted Types: no string becomes a script or markup. One policy, `credence`, makes the address of the PDF worker.
 ** (3) Styles come from files and from <style> with the nonce; style attributes in markup are refused.
 ** Pictures and recordings that the app fetched are shown as blob: addresses, which never leave the page.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types credence',
  ].join('; ');
}

/** What stands in the built page where the nonce belongs. */
export const noncePlace = '__NONCE__';

/** Whether a page of the web app may be at this path; else the API, the probes and the mailbox answer for it. */
export function isPagePath(path: string): boolean {
  return !/^\/(api|health|metrics|dev|assets)(\/|$)/.test(path);
}
