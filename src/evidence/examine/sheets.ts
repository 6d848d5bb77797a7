import type { Archive } from '../../platform/archive/archive.js';
import type { Section } from './examination.js';
import { numbered } from './slides.js';
import { readXml } from './xml.js';

const most = { rows: 2000, columns: 60 };

/** A workbook: one section for each sheet, its cells as they were last computed. Formulas are not run. */
export async function readSheets(archive: Archive): Promise<Section[]> {
  const shared = sharedStrings((await archive.text('xl/sharedStrings.xml')) ?? '');
  const names = sheetNames((await archive.text('xl/workbook.xml')) ?? '');
  const sections: Section[] = [];
  for (const [at, name] of numbered(archive.names, /^xl\/worksheets\/sheet(\d+)\.xml$/).entries()) {
    const rows = rowsOf((await archive.text(name))!, shared);
    sections.push({ title: names[at] ?? null, blocks: rows.length > 0 ? [{ kind: 'table', rows }] : [] });
  }
  return sections;
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let inText = 0;
  if (xml !== '') {
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
  }
  return strings;
}

function sheetNames(xml: string): string[] {
  const names: string[] = [];
  if (xml === '') return names;
  readXml(xml, {
    open: (name, attribute) => void (name === 'sheet' && names.push(attribute('name') ?? '')),
    close: () => undefined,
    text: () => undefined,
  });
  return names;
}

function rowsOf(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  let type = '';
  let column = 0;
  let value: string | null = null;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'row') rows.push([]);
      if (name === 'c') {
        type = attribute('t') ?? '';
        column = columnOf(attribute('r')) ?? rows.at(-1)?.length ?? 0;
      }
      if (name === 'v' || name === 't') value = '';
    },
    close(name) {
      if ((name !== 'v' && name !== 't') || value === null) return;
      const text = type === 's' ? (shared[Number(value)] ?? '') : value;
      value = null;
      const row = rows.at(-1);
      if (!row || rows.length > most.rows || column >= most.columns) return;
      while (row.length <= column) row.push('');
      row[column] += text;
    },
    text(text) {
      if (value !== null) value += text;
    },
  });
  return rows.slice(0, most.rows).filter((row) => row.some((cell) => cell.trim()));
}

/** The column of “AB12”, from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
