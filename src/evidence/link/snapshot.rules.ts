import { convert } from 'html-to-text';

export interface Snapshot {
  title: string | null;
  text: string;
}

interface Page {
  type: string;
  charset: string | null;
  robots: string;
  body: Uint8Array;
}

const mostText = 100_000;
const isHtml = (type: string) => type !== 'text/plain';

/** Whether who made the page lets others keep what it says (the robots rule `noarchive`, in its header or in itself). */
export function mayBeKept({ type, robots, body }: Page): boolean {
  if (/\bnoarchive\b/i.test(robots)) return false;
  if (type === 'application/pdf' || !isHtml(type)) return true;
  return !/<meta\b[^>]*\bnoarchive\b[^>]*>/i.test(new TextDecoder('latin1').decode(body.subarray(0, 100_000)));
}

/** The words of a page, without its markup, pictures, scripts and addresses; null when it has none, or they are not to be kept. */
export function snapshotOf(page: Page): Snapshot | null {
  if (page.type === 'application/pdf' || !mayBeKept(page)) return null;
  const source = decoded(page).replaceAll('\0', '');
  if (!isHtml(page.type)) return keptWords(null, source);
  const [, title] = /<title[^>]*>([^<]{1,500})/i.exec(source) ?? [];
  return keptWords(title ? wordsOf(title) : null, wordsOf(source));
}

/** As much of it as is kept; null when there is nothing. */
export function keptWords(title: string | null, text: string): Snapshot | null {
  const kept = text.replaceAll('\0', '').trim().slice(0, mostText);
  return kept === '' ? null : { title: title?.trim().slice(0, 300) || null, text: kept };
}

/** By what the page says of itself, in its header or at its beginning; else UTF-8, or what old Western pages are written in. */
function decoded({ type, charset, body }: Page): string {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 2048));
  const said = charset ?? (isHtml(type) ? /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] : undefined);
  for (const label of [said, 'utf-8']) {
    try {
      // The last character may be cut: a stream keeps it back instead of failing.
      if (label) return new TextDecoder(label, { fatal: true }).decode(body, { stream: true });
    } catch {
      // It is not written so, or nobody knows what that is.
    }
  }
  return new TextDecoder('windows-1252').decode(body);
}

function wordsOf(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 3_000_000, maxDepth: 100, maxChildNodes: 20_000 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'nav', format: 'skip' },
      { selector: 'title', format: 'skip' },
    ],
  });
}
