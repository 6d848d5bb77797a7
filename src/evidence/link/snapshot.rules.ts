import { convert } from 'html-to-text';

export interface Snapshot {
  title: string | null;
  text: string;
}

const mostText = 100_000;

/** The words of a page, without its markup, pictures, scripts and addresses; null when it has none. */
export function snapshotOf({ type, body }: { type: string; body: Uint8Array }): Snapshot | null {
  const source = new TextDecoder('utf-8').decode(body).replaceAll('\0', '');
  const text = type === 'text/html' ? wordsOf(source) : source;
  const kept = text.trim().slice(0, mostText);
  if (kept === '') return null;
  const [, title] = /<title[^>]*>([^<]{1,500})/i.exec(type === 'text/html' ? source : '') ?? [];
  return { title: title ? wordsOf(title).trim().slice(0, 300) || null : null, text: kept };
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
