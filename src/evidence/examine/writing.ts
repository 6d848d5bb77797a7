import type { Archive } from '../../platform/archive/archive.js';
import { Judged } from './examination.js';
import type { ReadBlock, ReadSection } from './office.js';
import { numbered, DrawingFinder, relatedTo, type Drawn } from './parts.js';
import { readXml, type Attribute } from './xml.js';

/** A Word document as one section: what stands at the head of its pages, its text, its notes, what stands at their foot. */
export async function readWord(archive: Archive): Promise<ReadSection[]> {
  const read = async (part: string) => {
    const xml = await archive.text(part);
    if (xml === null) throw new Judged('attention', 'damaged');
    const finder = new DrawingFinder(await relatedTo(archive, part));
    return blocksOf(xml, { ...word, drawn: (name, attribute) => finder.open(name, attribute) });
  };
  const each = async (kind: string) => {
    const parts = numbered(archive.names, new RegExp(`^word/${kind}(\\d*)\\.xml$`));
    return onceEach(await Promise.all(parts.map(read)));
  };
  const blocks = [
    ...(await each('header')),
    ...(await read('word/document.xml')),
    ...(await each('footnotes')),
    ...(await each('endnotes')),
    ...(await each('footer')),
  ];
  return [{ title: null, blocks }];
}

/** An OpenDocument text as one section, in the same order. */
export async function readOpenText(archive: Archive): Promise<ReadSection[]> {
  const xml = await archive.text('content.xml');
  if (xml === null) throw new Judged('attention', 'damaged');
  const styles = await archive.text('styles.xml');
  const around = (place: string) =>
    styles === null
      ? []
      : onceEach([blocksOf(styles, { ...openText, within: new Set([place, `${place}-first`, `${place}-left`]) })]);
  return [{ title: null, blocks: [...around('header'), ...blocksOf(xml, openText), ...around('footer')] }];
}

/** First pages, and even ones, may have a head and foot of their own that say the same. */
function onceEach(parts: readonly ReadBlock[][]): ReadBlock[] {
  return parts.filter((part, at) => parts.findIndex((other) => same(part, other)) === at).flat();
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What the elements of a format are. */
interface Dialect {
  paragraph: ReadonlySet<string>;
  row: string;
  cell: string;
  table: string;
  /** Elements whose text counts; null: all of it within a paragraph. */
  run: string | null;
  breaks: Readonly<Record<string, string>>;
  /** Text inside is not part of the document as it stands (deleted, moved away, notes of the editor), or is there twice. */
  skipped: ReadonlySet<string>;
  drawn(name: string, attribute: Attribute): Drawn | null;
  /** Only what stands within these counts. */
  within?: ReadonlySet<string>;
}

const word: Omit<Dialect, 'drawn'> = {
  paragraph: new Set(['p']),
  row: 'tr',
  cell: 'tc',
  table: 'tbl',
  run: 't',
  breaks: { tab: '\t', br: '\n', cr: '\n' },
  skipped: new Set(['del', 'moveFrom', 'instrText', 'Fallback']),
};

const openText: Dialect = {
  paragraph: new Set(['p', 'h']),
  row: 'table-row',
  cell: 'table-cell',
  table: 'table',
  run: null,
  breaks: { tab: '\t', 'line-break': '\n', s: ' ' },
  skipped: new Set(['tracked-changes', 'annotation', 'desc']),
  drawn(name, attribute) {
    const part = name === 'image' ? attribute('href') : undefined;
    return part && !/^[a-z]+:/i.test(part) ? { kind: 'drawn', part: part.replace(/^\.\//, ''), alt: '' } : null;
  },
};

interface Paragraph {
  text: string;
  heading: number;
  point: number;
}

function blocksOf(xml: string, dialect: Dialect): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  /** The innermost last: a box of text stands within a paragraph and has its own. */
  const paragraphs: Paragraph[] = [];
  let drawn: Drawn[] = [];
  let rows: string[][] | null = null;
  let tables = 0;
  let describing = false;
  let skipping = dialect.within ? 1 : 0;
  let runs = 0;
  let lists = 0;
  const end = () => {
    const { text, heading, point } = paragraphs.pop()!;
    const cells = rows?.at(-1);
    if (cells && cells.length > 0) cells[cells.length - 1] = [cells.at(-1), text].filter(Boolean).join('\n');
    else if (!rows && text.trim()) blocks.push(blockOf(text.trim(), heading, point));
    if (!rows) showDrawn();
  };
  const showDrawn = () => {
    blocks.push(...drawn);
    drawn = [];
  };
  readXml(xml, {
    open(name, attribute) {
      if (dialect.skipped.has(name)) skipping += 1;
      if (dialect.within?.has(name)) skipping -= 1;
      if (name === 'desc') describing = true;
      if (name === dialect.table) [rows, tables] = [rows ?? [], tables + 1];
      else if (name === dialect.row) rows?.push([]);
      else if (name === dialect.cell) rows?.at(-1)?.push('');
      else if (dialect.paragraph.has(name)) {
        const heading = name === 'h' ? Number(attribute('outline-level') ?? 1) : 0;
        paragraphs.push({ text: '', heading, point: lists });
      } else if (name === 'list') lists += 1;
      else if (paragraphs.length > 0) mark(paragraphs.at(-1)!, name, attribute);
      if (name === dialect.run) runs += 1;
      if (skipping > 0) return;
      if (paragraphs.length > 0 && name in dialect.breaks) paragraphs.at(-1)!.text += dialect.breaks[name];
      const picture = dialect.drawn(name, attribute);
      if (picture) drawn.push(picture);
    },
    close(name) {
      if (dialect.skipped.has(name)) skipping -= 1;
      if (dialect.within?.has(name)) skipping += 1;
      if (name === dialect.run) runs -= 1;
      if (name === 'list') lists -= 1;
      if (dialect.paragraph.has(name)) end();
      if (name === 'desc') describing = false;
      if (name !== dialect.table || --tables > 0 || !rows) return;
      const filled = rows.filter((row) => row.some((cell) => cell.trim()));
      if (filled.length > 0) blocks.push({ kind: 'table', rows: filled });
      rows = null;
      if (paragraphs.length === 0) showDrawn();
    },
    text(text) {
      const picture = describing ? drawn.at(-1) : undefined;
      if (picture) picture.alt += text;
      if (skipping === 0 && (dialect.run === null || runs > 0) && paragraphs.length > 0)
        paragraphs.at(-1)!.text += text;
    },
  });
  showDrawn();
  return blocks;
}

/** What Word says about a paragraph: a heading by its style's name, a point of a list by its numbering. */
function mark(paragraph: Paragraph, name: string, attribute: Attribute): void {
  if (name === 'pStyle') {
    const heading = /^(?:heading|title|berschrift|Ttulo)\s*(\d?)/i.exec(attribute('val') ?? '');
    if (heading) paragraph.heading = Number(heading[1] || 1);
  }
  if (name === 'numPr') paragraph.point = 1;
  if (name === 'ilvl' && paragraph.point > 0) paragraph.point = 1 + Number(attribute('val') ?? 0);
}

function blockOf(text: string, heading: number, point: number): ReadBlock {
  if (heading > 0) return { kind: 'heading', level: Math.min(6, heading), text };
  if (point > 0) return { kind: 'point', level: point, text };
  return { kind: 'paragraph', text };
}
