import type { Refusal } from '../../kernel/refusal.js';
import { CheckView } from '../check/check.rules.js';
import type { Preview } from '../examine/examination.js';

/** How a file is looked at: pictures of pages, blocks of text, or played. Its own bytes never act in a browser. */
export class FilePreview extends CheckView {
  preview: Preview;
  /** Its media type. */
  type: string;
  /** Pages that have a picture or a section; less than `pages` of a very long file. */
  shownPages: number;
  /** Up to which page more are being made; not more than `shownPages` when none are. */
  comingPages: number;
  moves: PreviewMoves;
  /** Why it is not shown to the asking person; empty: it is. */
  refusals: Refusal[];
  /**
   * Where its parts are, for half an hour and for the asking person alone: `…/pages/1` (a picture), `…/words/1`,
   * `…/sections/1` (JSON), `…/thumbnail`, `…/media`. Null when it is not shown.
   */
  base: string | null;
  /** The captions of a recording (WebVTT), for as long; null where it has none. */
  captions: string | null;
}

export class PreviewMoves {
  /** Asking for the next pages of a long file. */
  makePages: Refusal[];
}

/** What stands where on a page, in fractions of its width and height. */
export class PageWords {
  width: number;
  height: number;
  words: PageWord[];
}

export class PageWord {
  text: string;
  x: number;
  y: number;
  w: number;
  h: number;
}
