import type { Archive } from '../../platform/archive/archive.js';
import { Judged, type Block, type Section } from './examination.js';
import { readXml } from './xml.js';

/** A Word document as one section. */
export async function readWord(archive: Archive): Promise<Section[]> {
  const xml = await archive.text('word/document.xml');
  if (xml === null) throw new Judged('attention', 'damaged');
  return [{ title: null, blocks: blocksOf(xml, word) }];
}

/** An OpenDocument text as one section. */
export async function readOpenText(archive: Archive): Promise<Section[]> {
  const xml = await archive.text('content.xml');
  if (xml === null) throw new Judged('attention', 'damaged');
  return [{ title: null, blocks: blocksOf(xml, openText) }];
}

/** What the elements of a format are. */
interface Dialect {
  paragraph: ReadonlySet<string>;
  row: string;
  cell: string;
  table: string;
  /** Elements whose text counts; null: all of it within a paragraph. */
  run: string | null;
  breaks: Readonly<Record<string, string>>;
  /** Text inside is not part of the document as it stands (deleted, notes of the editor). */
  skipped: ReadonlySet<string>;
}

const word: Dialect = {
  paragraph: new Set(['p']),
  row: 'tr',
  cell: 'tc',
  table: 'tbl',
  run: 't',
  breaks: { tab: '\t', br: '\n', cr: '\n' },
  skipped: new Set(['del', 'instrText']),
};

const openText: Dialect = {
  paragraph: new Set(['p', 'h']),
  row: 'table-row',
  cell: 'table-cell',
  table: 'table',
  run: null,
  breaks: { tab: '\t', 'line-break': '\n', s: ' ' },
  skipped: new Set(['tracked-changes', 'annotation']),
};

interface Paragraph {
  text: string;
  heading: number;
  point: number;
}

function blocksOf(xml: string, dialect: Dialect): Block[] {
  const blocks: Block[] = [];
  let paragraph: Paragraph | null = null;
  let rows: string[][] | null = null;
  let skipping = 0;
  let runs = 0;
  let lists = 0;
  const end = () => {
    if (!paragraph) return;
    const { text, heading, point } = paragraph;
    paragraph = null;
    const cells = rows?.at(-1);
    if (cells && cells.length > 0) cells[cells.length - 1] = [cells.at(-1), text].filter(Boolean).join('\n');
    else if (!rows && text.trim()) blocks.push(blockOf(text.trim(), heading, point));
  };
  readXml(xml, {
    open(name, attribute) {
      if (dialect.skipped.has(name)) skipping += 1;
      if (name === dialect.table) rows ??= [];
      else if (name === dialect.row) rows?.push([]);
      else if (name === dialect.cell) rows?.at(-1)?.push('');
      else if (dialect.paragraph.has(name)) {
        end();
        paragraph = { text: '', heading: name === 'h' ? Number(attribute('outline-level') ?? 1) : 0, point: lists };
      } else if (name === 'list') lists += 1;
      else if (paragraph) mark(paragraph, name, attribute);
      if (name === dialect.run) runs += 1;
      if (paragraph && skipping === 0 && name in dialect.breaks) paragraph.text += dialect.breaks[name];
    },
    close(name) {
      if (dialect.skipped.has(name)) skipping -= 1;
      if (name === dialect.run) runs -= 1;
      if (name === 'list') lists -= 1;
      if (dialect.paragraph.has(name)) end();
      if (name === dialect.table && rows) {
        const filled = rows.filter((row) => row.some((cell) => cell.trim()));
        if (filled.length > 0) blocks.push({ kind: 'table', rows: filled });
        rows = null;
      }
    },
    text(text) {
      if (paragraph && skipping === 0 && (dialect.run === null || runs > 0)) paragraph.text += text;
    },
  });
  return blocks;
}

/** What Word says about a paragraph: a heading by its style's name, a point of a list by its numbering. */
function mark(paragraph: Paragraph, name: string, attribute: (local: string) => string | undefined): void {
  if (name === 'pStyle') {
    const heading = /^(?:heading|title|berschrift|Ttulo)\s*(\d?)/i.exec(attribute('val') ?? '');
    if (heading) paragraph.heading = Number(heading[1] || 1);
  }
  if (name === 'numPr') paragraph.point = 1;
  if (name === 'ilvl' && paragraph.point > 0) paragraph.point = 1 + Number(attribute('val') ?? 0);
}

function blockOf(text: string, heading: number, point: number): Block {
  if (heading > 0) return { kind: 'heading', level: Math.min(6, heading), text };
  if (point > 0) return { kind: 'point', level: point, text };
  return { kind: 'paragraph', text };
}
