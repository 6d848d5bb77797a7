import type { Refusal } from '../../kernel/refusal.js';

/** Pictures that cannot act: no SVG, which can hold scripts and addresses. */
export const logoTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type LogoType = (typeof logoTypes)[number];

export const mostLogoBytes = 200 * 1024;

/** What these bytes are, by their own beginning; null for anything that is no logo. The file's name is never asked. */
export function logoTypeOf(bytes: Uint8Array): LogoType | null {
  const begins = (at: number, ...marks: number[]) => marks.every((mark, i) => bytes[at + i] === mark);
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp';
  return null;
}

/** Why this content is no logo. */
export function refusalsToLogo(bytes: Uint8Array): Refusal[] {
  if (logoTypeOf(bytes) !== null) return [];
  const svg = /^\s*(<\?xml|<svg)/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200)));
  const detail = svg
    ? 'SVG drawings can run programs. Save the logo as PNG.'
    : 'This is no PNG, JPEG or WebP picture. Save the logo as PNG.';
  return [{ code: 'type_not_taken', detail, about: 'file' }];
}

export function refusalOfLogoSize(): Refusal {
  const detail = `A logo has at most ${mostLogoBytes / 1024} kB. Save it smaller: 600 pixels wide are enough.`;
  return { code: 'too_large', detail, about: 'file' };
}
