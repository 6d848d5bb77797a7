import type { Checked } from '../../platform/table/import.js';
import { noteTwice, RowReader } from '../../platform/table/row.js';
import type { Column, RowProblem, SourceTable } from '../../platform/table/table.js';
import type { CodeTable, ProfileCode } from './profile.rules.js';

/** A file of codes: our value, and the SIS's code for it (docs/formats/codes-csv.md). */
export const codeColumns: readonly Column[] = [
  { name: 'ours', aliases: ['our value', 'from', 'value'], required: true },
  { name: 'theirs', aliases: ['sis code', 'to', 'code'], required: true },
];

interface CodeRow extends ProfileCode {
  line: number;
}

export function readCodes(table: SourceTable): Checked<CodeRow> {
  const problems: RowProblem[] = [];
  const read = table.rows.map((source) => {
    const row = new RowReader(source, problems);
    const code = { line: row.line, ours: row.text('ours', 300), theirs: row.text('theirs', 300) };
    return { code, isSound: row.isSound };
  });
  const named = read.filter(({ code }) => code.ours !== '').map(({ code }) => ({ line: code.line, key: code.ours }));
  noteTwice(named, 'ours', problems);
  return { rows: read.filter(({ isSound }) => isSound).map(({ code }) => code), problems };
}

/** The table with these codes: new ones behind the others, known ones with their new code; nothing goes. */
export function withCodes(
  table: CodeTable,
  rows: readonly ProfileCode[],
): { table: CodeTable; created: number; changed: number } {
  const said = new Map(rows.map(({ ours, theirs }) => [ours, theirs]));
  const there = new Set(table.codes.map(({ ours }) => ours));
  const fresh = rows.filter(({ ours }) => !there.has(ours)).map(({ ours, theirs }) => ({ ours, theirs }));
  const codes = table.codes.map(({ ours, theirs }) => ({ ours, theirs: said.get(ours) ?? theirs }));
  const changed = codes.filter(({ theirs }, place) => theirs !== table.codes[place]!.theirs).length;
  return { table: { ...table, codes: [...codes, ...fresh] }, created: fresh.length, changed };
}
