import type { Refusal } from '../../kernel/refusal.js';
import { outside } from './check.rules.js';
import { formats, type Format } from './format.rules.js';
import { kindOf, type Profile, type ProfileColumn } from './profile.rules.js';

/** Why this profile cannot be published: what would make its file ambiguous, or leave a line without its way back. */
export function flawsOf(profile: Profile): Refusal[] {
  return [...ofColumns(profile), ...ofTables(profile), ...ofReturn(profile)];
}

function ofColumns(profile: Profile): Refusal[] {
  const tables = new Set(profile.tables.map(({ name }) => name));
  const flaws: Refusal[] = profile.columns.length === 0 ? [flaw('no_columns', 'Add at least one column.', '')] : [];
  profile.columns.forEach((column, place) => {
    const { name, table } = column;
    const before = profile.columns.slice(0, place).map((other) => other.name);
    if (name.trim() === '') flaws.push(flaw('no_name', `Column ${place + 1} has no name.`, String(place)));
    else if (before.includes(name)) flaws.push(flaw('name_twice', `There are two columns ${name}.`, name));
    else if (profile.format === 'json_lines' && before.some((other) => within(name, other))) {
      flaws.push(flaw('path_within', `${name} is a value and also holds values. Rename one of them.`, name));
    }
    if (outside[profile.encoding]?.test(name)) {
      flaws.push(flaw('name_character', `${name} has a letter that a file in ${profile.encoding} cannot hold.`, name));
    }
    if (table !== null && !tables.has(table)) {
      flaws.push(flaw('no_table', `${name} is filled from the table “${table}”, which is not there.`, name));
    }
    if (!suits(column)) flaws.push(flaw('odd_format', `${name} cannot be written as ${column.format}.`, name));
  });
  return flaws;
}

function ofTables(profile: Profile): Refusal[] {
  const flaws: Refusal[] = [];
  const names = profile.tables.map(({ name }) => name);
  profile.tables.forEach(({ name, codes }, place) => {
    if (name.trim() === '') flaws.push(flaw('no_name', `Code table ${place + 1} has no name.`, String(place)));
    else if (names.indexOf(name) < place) flaws.push(flaw('name_twice', `There are two tables “${name}”.`, name));
    const seen = new Set<string>();
    for (const { ours } of codes) {
      if (seen.has(ours)) flaws.push(flaw('code_twice', `“${ours}” stands twice in the table “${name}”.`, name));
      seen.add(ours);
    }
  });
  return flaws;
}

/** An answer of the SIS finds its line by our number, and a void without its mark would be posted as credit. */
function ofReturn({ columns }: Profile): Refusal[] {
  const has = (source: ProfileColumn['source']) => columns.some((column) => column.source === source);
  return [
    ...(has('award_id')
      ? []
      : [
          flaw('no_award_id', 'No column has our number of the line: no answer could be told apart. Add award_id.', ''),
        ]),
    ...(has('action')
      ? []
      : [flaw('no_action', 'No column says whether a line gives credit or takes it back. Add action.', '')]),
    ...(has('voids_award_id')
      ? []
      : [flaw('no_voids', 'No column says which line a void takes back. Add voids_award_id.', '')]),
  ];
}

function suits(column: ProfileColumn): boolean {
  return (formats[kindOf(column)] as readonly Format[]).includes(column.format);
}

function within(path: string, other: string): boolean {
  return path.startsWith(`${other}.`) || other.startsWith(`${path}.`);
}

function flaw(code: string, detail: string, about: string): Refusal {
  return { code, detail, ...(about === '' ? {} : { about }) };
}
