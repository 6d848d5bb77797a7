import { column, type CodeTable, type Profile, type ProfileColumn } from '../profile.rules.js';

/** What every export needs beside the SIS's own columns: our number of the line, and whether it gives or takes back. */
export const ownColumns: ProfileColumn[] = [
  column('CREDENCE_AWARD_ID', 'award_id', { required: true, max: 14 }),
  column('CREDENCE_ACTION', 'action', { required: true }),
  column('CREDENCE_VOIDS_AWARD_ID', 'voids_award_id', { max: 14 }),
];

export const csv: Omit<Profile, 'columns' | 'tables'> = {
  format: 'delimited',
  delimiter: 'comma',
  quotes: 'always',
  lineEnd: 'crlf',
  heading: true,
  encoding: 'utf-8',
};

/** A table that refuses what it has no code for. */
export function codes(name: string, known: Readonly<Record<string, string>> = {}): CodeTable {
  return { name, otherwise: 'refuse', fallback: '', codes: listOf(known) };
}

/** A table that lets pass what it has no code for. */
export function codesOrSame(name: string, known: Readonly<Record<string, string>> = {}): CodeTable {
  return { ...codes(name, known), otherwise: 'keep' };
}

/** A table that gives one code for everything that it does not list. */
export function codesOr(name: string, fallback: string): CodeTable {
  return { ...codes(name), otherwise: 'use', fallback };
}

function listOf(known: Readonly<Record<string, string>>): CodeTable['codes'] {
  return Object.entries(known).map(([ours, theirs]) => ({ ours, theirs }));
}
