export type ShownAs = 'pdf' | 'image' | 'text' | 'video' | 'audio' | 'other';

const images = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']);

/** How a file of this type is shown. What every browser can show; everything else is a download. */
export function shownAs(type: string | null): ShownAs {
  if (type === 'application/pdf') return 'pdf';
  if (type === 'text/plain') return 'text';
  if (images.has(type ?? '')) return 'image';
  if (/^video\/(mp4|webm)$/.test(type ?? '')) return 'video';
  return /^audio\/(mpeg|mp4|webm|ogg)$/.test(type ?? '') ? 'audio' : 'other';
}
