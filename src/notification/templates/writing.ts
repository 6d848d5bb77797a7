import type { Placeholder } from './template.js';

/** Paragraphs of a mail, with an empty line between them. */
export function paragraphs(...lines: readonly string[]): string {
  return lines.join('\n\n');
}

/** The link that a mail is sent for: it holds a key, and must stay. */
export function secretLink(page: string): Placeholder {
  return { sample: `https://credence.example${page}#…`, required: true, secret: true };
}

/** The last day on which a link works. */
export const lastDay: Placeholder = { sample: '2026-12-18' };
