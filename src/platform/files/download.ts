import type { ByteRange } from './file.store.js';

/**
 * `Content-Disposition` for a download under the name that its owner gave it (RFC 6266): an ASCII name for old clients
 * and the exact one in UTF-8 (RFC 5987/8187).
 */
export function attachment(fileName: string): string {
  const ascii = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/gu, '_');
  const exact = encodeURIComponent(fileName.replaceAll(/\p{Surrogate}/gu, '_')).replaceAll(
    /['()*]/g,
    (c) => `%${c.codePointAt(0)!.toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`;
}

/**
 * What a `Range` header asks of a file of `size` bytes (RFC 9110, section 14): one range, `null` for the whole file
 * (no header, another unit, several ranges, nonsense: all may be ignored), or `unsatisfiable` (416).
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | null | 'unsatisfiable' {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (asked === null) return null;
  const [first, last] = [asked[1]!, asked[2]!];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  if (start >= size) return 'unsatisfiable';
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

/**
 * The headers that keep an uploaded file from ever becoming a page of ours: it is saved, never shown, its type is not
 * guessed, and were it opened after all, it could run and load nothing.
 */
export const inertHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  'accept-ranges': 'bytes',
};
