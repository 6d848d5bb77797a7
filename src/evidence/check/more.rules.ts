import type { Refusal } from '../../kernel/refusal.js';
import { examineLimits } from '../examine/limits.js';

/*
 ** The pages of a long file. The first are made with its check, further ones when somebody who looks at it asks.
 ** (1) One request makes the next `pages` of the limits, in a job; asked for twice they are made once.
 ** (2) Nobody gets more than `mostPages` of one file.
 */
export const mostPages = 600;

export interface Paged {
  preview: string;
  state: string;
  pages: number | null;
  pagesWanted: number;
  pagesMade: number;
}

/** Up to which page the file was made, those that could not be drawn included. */
export function madeUpTo({ pages, pagesMade }: Pick<Paged, 'pages' | 'pagesMade'>): number {
  return Math.max(pagesMade, Math.min(pages ?? 0, examineLimits.pages));
}

/** Up to which page a request now would make it. */
export function nextUpTo(file: Pick<Paged, 'pages' | 'pagesMade'>): number {
  return Math.min(file.pages ?? 0, madeUpTo(file) + examineLimits.pages, mostPages);
}

/** Why no further pages can be asked for. */
export function refusalsToMakeMore(file: Paged): Refusal[] {
  const made = madeUpTo(file);
  if (file.preview !== 'pages' || file.state !== 'ready' || made >= (file.pages ?? 0)) {
    return [{ code: 'no_more_pages', detail: 'This file has no further pages.' }];
  }
  if (made >= mostPages) {
    return [{ code: 'pages_limit', detail: `Only the first ${mostPages} pages of a file are shown.` }];
  }
  return [];
}
