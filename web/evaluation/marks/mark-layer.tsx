import { useEffect, useLayoutEffect, useState, type CSSProperties } from 'react';
import { KeyName } from '../../keys/key-name.js';
import { useWords } from '../../words/words.js';
import { commands } from '../keys/commands.js';
import styles from './marks.module.css';
import { marksWords } from './marks.words.js';
import { PlacedBox } from './placed-box.js';
import type { Rect } from './region.rules.js';
import type { Marking, NumberedMark } from './use-marking.js';
import { spotsOf, usePageText, useSelected } from './use-page-text.js';

/** What lies over a page or a text: its marks, what is selected to be one, and the box that is being placed. */
export function MarkLayer({ marking }: { marking: Marking }) {
  const w = useWords(marksWords);
  const [layer, setLayer] = useState<HTMLDivElement | null>(null);
  const { text, changes } = usePageText(layer);
  const selected = useSelected(layer, text);
  const spots = useSpots(marking, layer, text, changes);
  useEffect(() => {
    marking.read(text?.text ?? '');
    return () => marking.read(''); // another page has other words
  }, [text]); // marking is new each time, its acts do the same
  useEffect(() => marking.choose(selected?.quote ?? null), [selected]);
  useEffect(() => {
    const { sought } = marking;
    if (sought === null || !spots.some(({ mark }) => mark.id === sought)) return;
    const flag = document.getElementById(flagId(sought));
    flag?.scrollIntoView({ block: 'center' });
    flag?.focus({ preventScroll: true });
    marking.found();
  });
  return (
    <div ref={setLayer} className={styles.layer} data-over-page="">
      {spots.map(({ mark, rects }) => (
        <Spot key={mark.id} mark={mark} rects={rects} marking={marking} />
      ))}
      {selected && marking.canMarkWords && (
        <button
          type="button"
          className={styles.offer}
          style={{ left: percent(Math.min(selected.end.x, 0.6)), top: percent(selected.end.y + selected.end.h) }}
          onPointerDown={(event) => event.preventDefault()} // which would take the selection away
          onClick={marking.markWords}
        >
          {w.markThese} <KeyName command={commands.mark} />
        </button>
      )}
      {marking.step?.doing === 'box' && <PlacedBox box={marking.step.box} marking={marking} />}
    </div>
  );
}

const flagId = (markId: string) => `mark-${markId}`;
const percent = (part: number) => `${part * 100}%`;
/** So that a flag is not cut off at the edge of the page. */
const inside = (part: number) => `clamp(25px, ${percent(part)}, calc(100% - 6px))`;

export const placedAt = ({ x, y, w, h }: Rect): CSSProperties => ({
  left: percent(x),
  top: percent(y),
  width: percent(w),
  height: percent(h),
});

function Spot({ mark, rects, marking }: { mark: NumberedMark; rects: readonly Rect[]; marking: Marking }) {
  const w = useWords(marksWords);
  const { x, y } = rects[0]!;
  return (
    <>
      {rects.map((rect, at) => (
        <span key={at} className={mark.rect ? styles.region : styles.passage} style={placedAt(rect)} />
      ))}
      <button
        type="button"
        id={flagId(mark.id)}
        className={styles.flag}
        style={{ left: inside(x), top: inside(y) }}
        aria-label={w.flag(mark.number, mark.about, mark.comment)}
        title={mark.comment}
        onClick={() => marking.edit(mark)}
      >
        {mark.number}
      </button>
    </>
  );
}

interface Spotted {
  mark: NumberedMark;
  rects: readonly Rect[];
}

/** Where the marks of the page lie; measured after it is drawn, and again when it changes. */
function useSpots(
  { here, turn, step }: Marking,
  layer: HTMLElement | null,
  text: ReturnType<typeof usePageText>['text'],
  changes: number,
): Spotted[] {
  const [spots, setSpots] = useState<Spotted[]>([]);
  const moving = step?.doing === 'box' ? step.mark?.id : undefined;
  const shown = here.filter(({ id }) => id !== moving);
  useLayoutEffect(() => {
    if (!layer || !text) return;
    const found = shown.map((mark) => ({ mark, rects: spotsOf(mark, layer, text, turn) }));
    setSpots(found.filter(({ rects }) => rects.length > 0));
  }, [JSON.stringify(shown), layer, text, changes, turn]);
  return spots;
}
