import type { NoteCode, ReasonCode } from './reason.rules.js';

/** A file to look into: where it lies, what it was taken for, and how large it is. */
export interface Examined {
  path: string;
  /** Its media type, as judged when it came. */
  type: string;
  /** In bytes. */
  size: number;
  /** Of a document with pages: the first to be made, where that is not the first of all. */
  from?: number;
  /** Of a document with pages: only their words are wanted. */
  wordsOnly?: boolean;
}

export const verdicts = ['ready', 'attention', 'refused'] as const;
export type Verdict = (typeof verdicts)[number];

/** How its readers see it: pictures of pages, blocks of text, or played; or not at all. */
export const previews = ['pages', 'document', 'media', 'none'] as const;
export type Preview = (typeof previews)[number];

/** What was found in a file. The files of `renditions` lie in the directory that was given. */
export interface Examination {
  verdict: Verdict;
  /** Why it needs attention or is refused. */
  reasons: ReasonCode[];
  /** What its owner and readers should know. */
  notes: NoteCode[];
  preview: Preview;
  /** Pages, slides, sheets or sections in all; null where there are none. */
  pages: number | null;
  renditions: Rendition[];
  /** Its words by page, for searching. */
  texts: PageText[];
  /** Bytes that others must not see (where a film was taken): both ends count. Sent as zeros. */
  redactions: [start: number, end: number][];
}

export interface Rendition {
  /** `page`: a picture of it; `words`: what stands where on it; `section`: blocks of text; `picture`: one that stands among them. */
  kind: 'thumbnail' | 'page' | 'words' | 'section' | 'picture';
  /** From 1; 0 for the thumbnail. */
  number: number;
  path: string;
  type: string;
  width?: number;
  height?: number;
}

export interface PageText {
  page: number;
  text: string;
}

/** A word on a page, in fractions of its width and height. */
export interface PlacedWord {
  text: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Text as its reader sees it: no markup of anybody's. A `note` is what a speaker noted for a slide. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'point'; level: number; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'table'; rows: string[][] }
  /** `number` of its rendition, or null where it cannot be shown; `alt` is what its author wrote instead of it. */
  | { kind: 'picture'; number: number | null; alt: string };

export interface Section {
  /** Of a sheet or slide. */
  title: string | null;
  blocks: Block[];
}

/** A file that was looked into without finding anything yet. */
export function nothingFound(): Examination {
  return {
    verdict: 'ready',
    reasons: [],
    notes: [],
    preview: 'none',
    pages: null,
    renditions: [],
    texts: [],
    redactions: [],
  };
}

/** What an examiner throws to end with a verdict. */
export class Judged extends Error {
  constructor(
    readonly verdict: 'attention' | 'refused',
    readonly reason: ReasonCode,
  ) {
    super(reason);
  }
}
