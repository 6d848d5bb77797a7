import type { Refusal } from '../../kernel/refusal.js';

/*
 ** Marks that a reader makes on the evidence of one seat.
 ** (1) A mark is a region of a page's picture, or a passage as a TextQuoteSelector of the W3C Web Annotation model says it:
 **     the words themselves, with what stands before and after them.
 ** (2) It is about one criterion of the pinned rubric or one outcome of the submission.
 ** (3) It holds the content's SHA-256, so that it can be shown for ever on what the reader saw.
 */

/** In fractions of the page, from its upper left corner. */
export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

export interface NewMark {
  evidenceId: string;
  /** From 1: a page, a section of a document, or 1 for a text. */
  page: number;
  rect: Rect | null;
  quote: Quote | null;
  criterionId: string | null;
  outcomeId: string | null;
  comment: string;
}

export interface Mark extends NewMark {
  id: string;
  /** From 1; one more with each change. */
  version: number;
  /** Of the file; null for a text, whose words stand in the submission. */
  sha256: string | null;
}

/** What of the submission can be marked. */
export interface Markable {
  id: string;
  sha256: string | null;
  /** Pages or sections that are shown; 0 for what has none. */
  pages: number;
  /** They are pictures, so that a region can be marked. */
  pictures: boolean;
}

export interface MarkedOn {
  evidence: readonly Markable[];
  criteria: readonly string[];
  outcomes: readonly string[];
}

export const mostMarks = 200;
/** A region smaller than this, in fractions of a page's side, is a slip of the hand. */
export const smallestSide = 0.005;
/** Fractions are rounded by browsers. */
const slack = 1e-6;

/** Why this is no mark on what was sent. */
export function mistakesInMark(mark: NewMark, on: MarkedOn): Refusal[] {
  const evidence = on.evidence.find(({ id }) => id === mark.evidenceId);
  if (!evidence) return [no('evidence_not_sent', 'The submission has no such evidence.', 'evidenceId')];
  return [...mistakesInPlace(mark, evidence), ...mistakesInSubject(mark, on)];
}

/** Why no further mark can be made. */
export function refusalsToAdd(marks: readonly Mark[]): Refusal[] {
  if (marks.length < mostMarks) return [];
  return [{ code: 'too_many_marks', detail: `There can be ${mostMarks} marks at most. Remove one first.` }];
}

export function withMark(marks: readonly Mark[], mark: Mark): Mark[] {
  const known = marks.some(({ id }) => id === mark.id);
  return known ? marks.map((one) => (one.id === mark.id ? mark : one)) : [...marks, mark];
}

export function withoutMark(marks: readonly Mark[], id: string): Mark[] {
  return marks.filter((mark) => mark.id !== id);
}

/** Whether the whole region lies on the page. */
export function isOnPage({ x, y, w, h }: Rect): boolean {
  const sides = w >= smallestSide - slack && h >= smallestSide - slack;
  return sides && x >= 0 && y >= 0 && x + w <= 1 + slack && y + h <= 1 + slack;
}

function mistakesInPlace({ page, rect, quote }: NewMark, { pages, pictures }: Markable): Refusal[] {
  if (page < 1 || page > pages) return [no('unknown_page', 'This evidence has no such page to mark.', 'page')];
  if ((rect === null) === (quote === null)) {
    return [no('no_place', 'Mark either a region or a passage.', 'place')];
  }
  if (quote !== null) return [];
  if (!pictures) return [no('no_picture', 'Only words can be marked here: there is no picture of the page.', 'rect')];
  return isOnPage(rect!)
    ? []
    : [no('outside_page', 'The region must lie on the page and be large enough to see.', 'rect')];
}

function mistakesInSubject({ criterionId, outcomeId }: NewMark, { criteria, outcomes }: MarkedOn): Refusal[] {
  if ((criterionId === null) === (outcomeId === null)) {
    return [no('no_subject', 'Say which criterion or which outcome the mark is about.', 'criterionId')];
  }
  if (criterionId !== null && !criteria.includes(criterionId)) {
    return [no('unknown_criterion', 'The rubric of this submission has no such criterion.', 'criterionId')];
  }
  if (outcomeId !== null && !outcomes.includes(outcomeId)) {
    return [no('unknown_outcome', 'The submission has no such outcome.', 'outcomeId')];
  }
  return [];
}

const no = (code: string, detail: string, about: string): Refusal => ({ code, detail, about });
