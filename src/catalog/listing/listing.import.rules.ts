import { formatCredits } from '../../kernel/credits.js';
import type { Checked } from '../../platform/table/import.js';
import { noteTwice, RowReader } from '../../platform/table/row.js';
import type { Column, RowProblem, SourceTable } from '../../platform/table/table.js';

/** Subjects, programs and terms: what a file of them says, one a row, found again by code. */
export type ListingKind = 'subject' | 'program' | 'term';

/** One row by the names of the table's columns. */
export type ListingRow = { code: string; title: string; active: boolean | null } & Record<string, unknown>;

const named: readonly Column[] = [
  { name: 'code', required: true },
  { name: 'title', aliases: ['name'], required: true },
  { name: 'active', aliases: ['status'] },
];

export const listingColumns: Record<ListingKind, readonly Column[]> = {
  subject: named,
  program: [...named, { name: 'credits', aliases: ['credit hours', 'units'], required: true }],
  term: [
    ...named,
    { name: 'starts_on', aliases: ['start', 'start date'], required: true },
    { name: 'ends_on', aliases: ['end', 'end date'], required: true },
  ],
};

export function checkListing(kind: ListingKind, table: SourceTable): Checked<ListingRow> {
  const problems: RowProblem[] = [];
  const checked = table.rows.map((source) => {
    const row = new RowReader(source, problems);
    const entry = {
      code: row.text('code', 40),
      title: row.text('title', 300),
      active: row.yes('active'),
      ...more(kind, row),
    };
    return { line: row.line, key: entry.code, entry, isSound: row.isSound };
  });
  noteTwice(
    checked.filter((c) => c.key !== ''),
    'code',
    problems,
  );
  return { rows: checked.filter((c) => c.isSound).map((c) => c.entry), problems };
}

function more(kind: ListingKind, row: RowReader): Record<string, unknown> {
  if (kind === 'subject') return {};
  if (kind === 'program') {
    const credits = row.credits('credits');
    if (row.isSound && credits === 0) row.wrong('credits', 'no_credits', 'A program takes more than 0 credits.');
    return { credits: formatCredits(credits) };
  }
  const [starts_on, ends_on] = [row.day('starts_on'), row.day('ends_on')];
  if (row.isSound && starts_on > ends_on) row.wrong('ends_on', 'ends_before_start', 'The term ends before it starts.');
  return { starts_on, ends_on };
}
