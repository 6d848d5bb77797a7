import { useEffect, useState } from 'react';
import { notText, pageText, type PageText } from './page-text.js';
import { placeOf, quoteAt, type Quote } from './quote.rules.js';
import { turned, type Rect } from './region.rules.js';
import type { NumberedMark } from './use-marking.js';

/** The words under a layer, read anew when the page changes; and how often its words or its size have changed. */
export function usePageText(layer: HTMLElement | null): { text: PageText | null; changes: number } {
  const [text, setText] = useState<PageText | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const page = layer?.parentElement;
    if (!page) return;
    const read = () => {
      setText(pageText(page));
      setChanges((n) => n + 1);
    };
    const words = new MutationObserver((all) => all.every(isOver) || read());
    const size = new ResizeObserver(() => setChanges((n) => n + 1));
    words.observe(page, { childList: true, subtree: true, characterData: true });
    size.observe(page);
    read();
    return () => {
      words.disconnect();
      size.disconnect();
    };
  }, [layer]);
  return { text, changes };
}

const isOver = ({ target }: MutationRecord) =>
  (target instanceof Element ? target : target.parentElement)?.closest(`[${notText}]`) !== null;

/** The passage that is selected on the page, and where on the screen it ends. */
export function useSelected(layer: HTMLElement | null, text: PageText | null): { quote: Quote; end: Rect } | null {
  const [selected, setSelected] = useState<{ quote: Quote; end: Rect } | null>(null);
  useEffect(() => {
    const look = () => {
      const selection = getSelection();
      const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      const place =
        range && layer?.parentElement?.contains(range.commonAncestorContainer) ? text?.placeOf(range) : null;
      const quote = place && text ? quoteAt(text.text, ...place) : null;
      const end = quote && layer ? rectsOf(range!, layer).at(-1) : undefined;
      setSelected(quote && end ? { quote, end } : null);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [layer, text]);
  return selected;
}

/** Where a mark lies on the layer, as the page is turned. A passage that is not there any more lies nowhere. */
export function spotsOf(mark: NumberedMark, layer: HTMLElement, { text, range }: PageText, turn: number): Rect[] {
  if (mark.rect) return [turned(mark.rect, turn)];
  const place = mark.quote && placeOf(text, mark.quote);
  return place ? rectsOf(range(...place), layer) : [];
}

/** Where a part of the document is drawn, in fractions of the layer. */
function rectsOf(range: Range, layer: HTMLElement): Rect[] {
  const { left, top, width, height } = layer.getBoundingClientRect();
  return [...range.getClientRects()]
    .filter((one) => one.width > 1 && one.height > 1)
    .map((one) => ({
      x: (one.left - left) / width,
      y: (one.top - top) / height,
      w: one.width / width,
      h: one.height / height,
    }));
}
