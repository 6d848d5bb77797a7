import type { Archive } from '../../platform/archive/archive.js';
import { formatOf, shownNumber, type CellFormat } from './cell.rules.js';
import type { ReadBlock, ReadSection } from './office.js';
import { DrawingFinder, numbered, relatedTo } from './parts.js';
import { readXml } from './xml.js';

const most = { rows: 2000, columns: 60 };

interface Book {
  shared: readonly string[];
  /** By a cell's style. */
  formats: readonly CellFormat[];
  calendar: 1900 | 1904;
}

/** A workbook: one section for each sheet, its cells as they were last computed and would be shown. Formulas are not run. */
export async function readSheets(archive: Archive): Promise<ReadSection[]> {
  const { sheets, calendar } = await outline(archive);
  const shared = sharedStrings((await archive.text('xl/sharedStrings.xml')) ?? '<none/>');
  const formats = formatsOf((await archive.text('xl/styles.xml')) ?? '<none/>');
  const sections: ReadSection[] = [];
  for (const { title, part } of sheets) {
    const xml = await archive.text(part);
    if (xml === null) continue;
    const { rows, cut, drawing } = rowsOf(xml, { shared, formats, calendar });
    const blocks: ReadBlock[] = rows.length > 0 ? [{ kind: 'table', rows }] : [];
    sections.push({ title, cut, blocks: [...blocks, ...(await drawnOn(archive, part, drawing))] });
  }
  return sections;
}

/** The sheets in the order of their tabs. */
async function outline(
  archive: Archive,
): Promise<{ sheets: { title: string | null; part: string }[]; calendar: 1900 | 1904 }> {
  const related = await relatedTo(archive, 'xl/workbook.xml');
  const sheets: { title: string | null; part: string }[] = [];
  let calendar: 1900 | 1904 = 1900;
  readXml((await archive.text('xl/workbook.xml')) ?? '<none/>', {
    open(name, attribute) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? '')) calendar = 1904;
      const part = name === 'sheet' ? related.by(attribute('id', 'related')) : undefined;
      if (part && archive.names.includes(part)) sheets.push({ title: attribute('name') ?? null, part });
    },
  });
  const parts = numbered(archive.names, /^xl\/worksheets\/sheet(\d+)\.xml$/);
  return { sheets: sheets.length > 0 ? sheets : parts.map((part) => ({ title: null, part })), calendar };
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let inText = 0;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 't') inText += 1;
    },
    close: (name) => {
      if (name === 't') inText -= 1;
    },
    text: (text) => {
      if (inText > 0 && strings.length > 0) strings[strings.length - 1] += text;
    },
  });
  return strings;
}

/** What each style of cells makes of a number. */
function formatsOf(xml: string): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let within = false;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') within = true;
      const id = Number(attribute('numFmtId') ?? 0);
      if (within && name === 'xf') formats.push(formatOf(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') within = false;
    },
  });
  return formats;
}

function rowsOf(xml: string, { shared, formats, calendar }: Book) {
  const rows: string[][] = [];
  let type = '';
  let format: CellFormat = 'plain';
  let column = 0;
  let value: string | null = null;
  let cut = false;
  let drawing: string | undefined;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'row') rows.push([]);
      if (name === 'c') {
        type = attribute('t') ?? '';
        format = formats[Number(attribute('s') ?? 0)] ?? 'plain';
        column = columnOf(attribute('r')) ?? rows.at(-1)?.length ?? 0;
      }
      if (name === 'v' || name === 't') value = '';
      if (name === 'drawing') drawing = attribute('id', 'related');
    },
    close(name) {
      if ((name !== 'v' && name !== 't') || value === null) return;
      const text = cellText(value, type);
      value = null;
      const row = rows.at(-1);
      if (!row || text === '') return;
      if (rows.length > most.rows || column >= most.columns) {
        cut = true;
        return;
      }
      while (row.length <= column) row.push('');
      row[column] += text;
    },
    text(text) {
      if (value !== null) value += text;
    },
  });
  function cellText(raw: string, kind: string): string {
    if (kind === 's') return shared[Number(raw)] ?? '';
    if (kind === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
    return kind === '' || kind === 'n' ? shownNumber(raw, format, calendar) : raw;
  }
  return { rows: rows.slice(0, most.rows).filter((row) => row.some((cell) => cell.trim())), cut, drawing };
}

/** The pictures and charts that lie on a sheet. */
async function drawnOn(archive: Archive, sheet: string, id: string | undefined): Promise<ReadBlock[]> {
  const part = id && (await relatedTo(archive, sheet)).by(id);
  const xml = part ? await archive.text(part) : null;
  if (!part || xml === null) return [];
  const finder = new DrawingFinder(await relatedTo(archive, part));
  const blocks: ReadBlock[] = [];
  readXml(xml, {
    open(name, attribute) {
      const drawn = finder.open(name, attribute);
      if (drawn) blocks.push(drawn);
    },
  });
  return blocks;
}

/** The column of “AB12”, from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
