import fc from 'fast-check';
import { between, moved, onPage, resized, turned, turnedBack, type Rect } from './region.rules.js';

const side = fc.double({ min: 0, max: 1, noNaN: true });
const corner = fc.record({ x: side, y: side });
const anywhere = fc.double({ min: -3, max: 3, noNaN: true });
const step = fc.record({ x: anywhere, y: anywhere });
const region = fc.tuple(corner, corner).map(([one, other]) => between(one, other));
const close = (a: Rect, b: Rect) => (['x', 'y', 'w', 'h'] as const).every((key) => Math.abs(a[key] - b[key]) < 1e-9);
const lies = ({ x, y, w, h }: Rect) =>
  x >= 0 && y >= 0 && w >= 0.01 && h >= 0.01 && x + w <= 1 + 1e-9 && y + h <= 1 + 1e-9;

test('a region stays on the page, however it is drawn, moved and made larger', () => {
  fc.assert(
    fc.property(region, fc.array(fc.tuple(fc.boolean(), step)), (begun, steps) => {
      const ended = steps.reduce((rect, [moves, by]) => (moves ? moved(rect, by) : resized(rect, by)), begun);
      expect(lies(ended)).toBe(true);
    }),
  );
});

test('what lies on the page is left where it is', () => {
  fc.assert(fc.property(region, (rect) => expect(close(onPage(rect), rect)).toBe(true)));
});

test('a region that is turned and turned back is the same, and four quarters are none', () => {
  fc.assert(
    fc.property(region, fc.nat(7), (rect, turns) => {
      expect(close(turnedBack(turned(rect, turns), turns), rect)).toBe(true);
      expect(close(turned(turned(rect, turns), 4 - (turns % 4)), rect)).toBe(true);
      expect(lies(turned(rect, turns))).toBe(true);
    }),
  );
});

test('after a quarter turn to the right the upper left corner is on the right', () => {
  const turn = turned({ x: 0, y: 0, w: 0.2, h: 0.1 }, 1);
  expect(close(turn, { x: 0.9, y: 0, w: 0.1, h: 0.2 })).toBe(true);
});
