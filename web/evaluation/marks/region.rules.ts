import type { Api } from '../../api/client.js';

export type Rect = Api['MarkRect'];

/*
 ** Regions of a page, in fractions of its sides from the upper left corner.
 ** (1) What is stored lies on the page as it was sent; what is drawn lies on the page as it is turned on the screen.
 ** (2) A region that is placed by hand or by key never leaves the page, and never gets too small to be seen.
 */

/** As in src/evaluation/annotation: smaller is a slip of the hand. */
const smallest = 0.01;

/** Where a region of the page stands on the screen after so many quarter turns to the right. */
export function turned(rect: Rect, turns: number): Rect {
  const quarter = ({ x, y, w, h }: Rect): Rect => ({ x: 1 - y - h, y: x, w: h, h: w });
  return Array.from({ length: turns % 4 }).reduce<Rect>(quarter, rect);
}

/** And back. */
export const turnedBack = (rect: Rect, turns: number): Rect => turned(rect, (4 - (turns % 4)) % 4);

export interface Point {
  x: number;
  y: number;
}

/** The region between two corners. */
export function between(one: Point, other: Point): Rect {
  const from = { x: Math.min(one.x, other.x), y: Math.min(one.y, other.y) };
  return onPage({ ...from, w: Math.abs(one.x - other.x), h: Math.abs(one.y - other.y) });
}

export const moved = (rect: Rect, by: Point): Rect => onPage({ ...rect, x: rect.x + by.x, y: rect.y + by.y });

/** Its lower right corner moves. */
export const resized = (rect: Rect, by: Point): Rect => onPage({ ...rect, w: rect.w + by.x, h: rect.h + by.y });

/** The nearest region that is on the page and can be seen. */
export function onPage({ x, y, w, h }: Rect): Rect {
  const [width, height] = [within(w, smallest, 1), within(h, smallest, 1)];
  return { x: within(x, 0, 1 - width), y: within(y, 0, 1 - height), w: width, h: height };
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
