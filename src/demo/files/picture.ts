import type { FileContent, Picture, PlanBox } from '../content/learners/learner.js';
import { dot, glyphWidth } from './glyphs.js';
import { png } from './png.js';

const [width, height] = [960, 640];
const ink = { paper: 0, black: 1, bar: 2, accent: 3, grid: 4 } as const;
type Ink = keyof typeof ink;
const palette = [0xffffff, 0x222222, 0x2f6f8f, 0xc46a2b, 0xd9dfe3];

/** A chart or a plan, drawn dot by dot. */
export function picture({ picture: what }: Extract<FileContent, { kind: 'picture' }>): Buffer {
  const canvas = new Canvas();
  canvas.text(what.caption, 40, 28, 4);
  if (what.kind === 'chart') drawChart(canvas, what);
  else drawPlan(canvas, what);
  canvas.text('SAMPLE DOCUMENT OF A DEMONSTRATION', 40, height - 18, 1);
  return png(width, height, canvas.pixels, palette);
}

function drawChart(canvas: Canvas, { bars, unit }: Extract<Picture, { kind: 'chart' }>): void {
  const [left, bottom, tall] = [80, 540, 400];
  const most = Math.max(...bars.map((bar) => bar.value));
  canvas.text(unit, 40, 84, 2);
  for (let line = 0; line <= 4; line++) canvas.fill(left, bottom - (tall / 4) * line, width - 2 * left, 2, 'grid');
  const step = (width - 2 * left) / bars.length;
  bars.forEach(({ label, value, limit }, i) => {
    const x = Math.round(left + i * step + step / 5);
    const size = Math.round((tall * value) / most);
    canvas.fill(x, bottom - size, Math.round((step * 3) / 5), size, limit ? 'accent' : 'bar');
    canvas.text(String(value), x, bottom - size - 26, 3);
    canvas.text(label, x, bottom + 14, 3);
  });
}

function drawPlan(canvas: Canvas, { boxes, lines }: Extract<Picture, { kind: 'plan' }>): void {
  const [unit, left, top] = [36, 48, 90];
  const place = ({ x, y, w, h }: PlanBox) => ({ x: left + x * unit, y: top + y * 32, w: w * unit, h: h * 32 });
  const middle = (box: PlanBox) => {
    const { x, y, w, h } = place(box);
    return [x + w / 2, y + h / 2] as const;
  };
  for (const [from, to] of lines) canvas.line(middle(boxes[from]!), middle(boxes[to]!));
  for (const box of boxes) {
    const { x, y, w, h } = place(box);
    canvas.fill(x, y, w, h, 'bar');
    canvas.fill(x + 3, y + 3, w - 6, h - 6, 'paper');
    canvas.text(box.label, x + 10, y + h / 2 - 7, 2);
  }
}

class Canvas {
  readonly pixels = new Uint8Array(width * height);

  fill(x: number, y: number, w: number, h: number, colour: Ink): void {
    const [from, to] = [Math.round(x), Math.round(x + w)];
    for (let row = Math.round(y); row < Math.round(y + h); row++) {
      this.pixels.fill(ink[colour], row * width + from, row * width + to);
    }
  }

  line([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): void {
    const steps = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
    for (let i = 0; i <= steps; i++) {
      this.fill(x1 + ((x2 - x1) * i) / steps - 1, y1 + ((y2 - y1) * i) / steps - 1, 3, 3, 'accent');
    }
  }

  text(words: string, x: number, y: number, size: number): void {
    [...words].forEach((letter, i) => {
      for (let column = 0; column < 5; column++) {
        for (let row = 0; row < 7; row++) {
          const [left, top] = [x + (i * glyphWidth + column) * size, y + row * size];
          if (dot(letter, column, row)) this.fill(left, top, size, size, 'black');
        }
      }
    });
  }
}
