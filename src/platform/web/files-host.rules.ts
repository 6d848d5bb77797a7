/** Where originals are downloaded, on their own origin. */
export const downloadPath = '/api/downloads';

/**
 * Whether a request belongs where it came: downloads by ticket to the host of `filesUrl`, everything else to every other
 * host. Without such a host there are no downloads by ticket. The health of the process is told on each.
 */
export function isAtHome(host: string, url: string, filesUrl: string | null): boolean {
  const path = url.split('?', 1)[0]!;
  if (/^\/health(\/|$)/.test(path)) return true;
  const onFilesHost = filesUrl !== null && host === new URL(filesUrl).host;
  return onFilesHost === (path === downloadPath);
}
