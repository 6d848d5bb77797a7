/** The words that an element shows, and where each character of them stands in it. */
export interface PageText {
  text: string;
  /** The part of the document between two places of the text. */
  range: (start: number, end: number) => Range;
  /** The places in the text that a part of the document begins and ends at; null when it is elsewhere. */
  placeOf: (range: Range) => [start: number, end: number] | null;
}

/** What lies over a page is no word of it. */
export const notText = 'data-over-page';

/** Reads it as one line: white space is one blank, and a new block begins after one. */
export function pageText(root: Element): PageText {
  const at: { node: Text; offset: number }[] = [];
  let text = '';
  let block: Element | null = null;
  for (const node of textNodes(root)) {
    const own = node.parentElement!.closest('p, td, li, div');
    if (own !== block && text !== '' && !text.endsWith(' ')) add(' ', node, 0);
    block = own;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = node.data[offset]!;
      const blank = /\s/.test(letter);
      if (!blank || !text.endsWith(' ')) add(blank ? ' ' : letter, node, offset);
    }
  }
  function add(letter: string, node: Text, offset: number) {
    text += letter;
    at.push({ node, offset });
  }
  return {
    text,
    range: (start, end) => {
      const range = document.createRange();
      const [first, last] = [at[start]!, at[end - 1]!];
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset + 1);
      return range;
    },
    placeOf: (range) => {
      const inside = at.flatMap(({ node, offset }, place) =>
        range.intersectsNode(node) && range.comparePoint(node, offset) === 0 ? [place] : [],
      );
      // The selection ends before the character that its end points at.
      const last = at[inside.at(-1) ?? -1];
      const beyond = last && last.node === range.endContainer && last.offset === range.endOffset ? 1 : 0;
      return inside.length > beyond ? [inside[0]!, inside.at(-1)! + 1 - beyond] : null;
    },
  };
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element
      ? node.hasAttribute(notText)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  );
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}
