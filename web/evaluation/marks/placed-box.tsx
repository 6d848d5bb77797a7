import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useWords } from '../../words/words.js';
import { placedAt } from './mark-layer.js';
import styles from './marks.module.css';
import { marksWords } from './marks.words.js';
import { between, moved, resized, type Point, type Rect } from './region.rules.js';
import type { Marking } from './use-marking.js';

const step = 0.02;
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};

/** The box that becomes a region: drawn anew by dragging, moved by arrow keys, made larger or smaller by Shift and arrow keys. */
export function PlacedBox({ box, marking }: { box: Rect; marking: Marking }) {
  const w = useWords(marksWords);
  const itself = useRef<HTMLDivElement>(null);
  const corner = useRef<Point | null>(null);
  useEffect(() => {
    itself.current?.focus({ preventScroll: true });
    itself.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const draw = (event: PointerEvent) => {
    if (corner.current) marking.place(between(corner.current, pointIn(event)));
  };
  const press = (event: KeyboardEvent) => {
    const by = arrows[event.key];
    if (by) marking.place((event.shiftKey ? resized : moved)(box, by));
    else if (event.key === 'Enter') void marking.placed();
    else if (event.key === 'Escape') marking.close();
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={styles.board}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        corner.current = pointIn(event);
        itself.current?.focus({ preventScroll: true });
      }}
      onPointerMove={draw}
      onPointerUp={(event) => {
        draw(event);
        corner.current = null;
      }}
      onPointerCancel={() => {
        corner.current = null;
      }}
    >
      <div
        ref={itself}
        className={styles.box}
        style={placedAt(box)}
        role="application"
        tabIndex={0}
        aria-label={w.box(box)}
        aria-describedby="box-hint"
        onKeyDown={press}
      />
    </div>
  );
}

function pointIn({ currentTarget, clientX, clientY }: PointerEvent): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const within = (part: number) => Math.min(Math.max(part, 0), 1);
  return { x: within((clientX - left) / width), y: within((clientY - top) / height) };
}
