import type { Fields } from './field.rules.js';
import { whyNot } from './json.rules.js';
import { valuesOf, type Encoding, type Profile, type ProfileColumn } from './profile.rules.js';

/** What the SIS of a profile would refuse in a line: the column, the reason, and what mends it. */
export interface Unfit {
  code: string;
  detail: string;
  /** The source of the column, or its name where it is a constant. */
  about: string;
  fix: string;
}

/** Why this line cannot leave by this profile, each reason once. Empty means that it can; nothing is cut, padded or guessed. */
export function unfit(profile: Profile, fields: Fields): Unfit[] {
  const values = valuesOf(profile, fields);
  const found = profile.columns.flatMap((column, place) => {
    const value = values[place]!;
    const ours = column.source === null ? column.constant : fields[column.source];
    if (value === null) return [noCode(column, ours)];
    return [
      ...(value === '' ? (column.required ? [empty(column, ours)] : []) : ofValue(column, value)),
      ...ofCharacters(profile.encoding, column, value),
    ];
  });
  const reasons = found.map(({ code, about }) => `${code} ${about}`);
  return found.filter((_, place) => reasons.indexOf(reasons[place]!) === place);
}

function noCode(column: ProfileColumn, ours: string): Unfit {
  return {
    code: 'no_code',
    detail: `“${ours}” has no code in the table “${column.table}”, from which ${column.name} is filled.`,
    about: about(column),
    fix: `Add the code for “${ours}” to that table of the export profile.`,
  };
}

function empty(column: ProfileColumn, ours: string): Unfit {
  const fix = ours === '' ? sourceFix(column) : `Enter what “${ours}” is in the table “${column.table}”.`;
  return { code: 'required', detail: `${column.name} is empty; the SIS needs it.`, about: about(column), fix };
}

function ofValue(column: ProfileColumn, value: string): Unfit[] {
  const { name, max, allowed, type } = column;
  const length = [...value].length;
  const found: Unfit[] = [];
  const say = (code: string, detail: string, fix: string) => found.push({ code, detail, about: about(column), fix });
  if (max !== null && length > max) {
    say('too_long', `${name} has ${length} characters; the SIS takes ${max}.`, `Shorten it. ${sourceFix(column)}`);
  }
  if (allowed.length > 0 && !allowed.includes(value)) {
    say('not_allowed', `The SIS takes no “${value}” in ${name}, only ${allowed.join(', ')}.`, codeFix(column));
  }
  const odd = whyNot(type, value);
  if (odd === 'no_number') say(odd, `${name} takes a number, and “${value}” is none.`, codeFix(column));
  if (odd === 'no_boolean') say(odd, `${name} takes true or false, and “${value}” is neither.`, codeFix(column));
  return found;
}

/** What a file in this encoding cannot hold. */
export const outside: Record<Encoding, RegExp | null> = {
  'utf-8': null,
  // oxlint-disable-next-line no-control-regex -- all of ASCII is meant
  'us-ascii': /[^\u0000-\u007f]/u,
  // oxlint-disable-next-line no-control-regex -- all of Latin-1 is meant
  'iso-8859-1': /[^\u0000-\u00ff]/u,
};

function ofCharacters(encoding: Encoding, column: ProfileColumn, value: string): Unfit[] {
  const [odd] = outside[encoding]?.exec(value) ?? [];
  if (odd === undefined) return [];
  const point = odd.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return [
    {
      code: 'no_character',
      detail: `${column.name} has “${odd}” (U+${point}), which a file in ${encoding.toUpperCase()} cannot hold.`,
      about: about(column),
      fix: `Write it with the letters that the SIS has, or let the profile leave as UTF-8. ${sourceFix(column)}`,
    },
  ];
}

function about(column: ProfileColumn): string {
  return column.source ?? column.name;
}

function codeFix(column: ProfileColumn): string {
  return column.table === null ? sourceFix(column) : `Correct its code in the table “${column.table}” of the profile.`;
}

/** Where a source comes from, and so where it is mended. */
function sourceFix({ source }: ProfileColumn): string {
  switch (source) {
    case null:
      return 'Correct the constant in the export profile.';
    case 'student_id':
      return 'Correct the student id in the learner’s membership.';
    case 'student_name':
      return 'Correct the name of the person.';
    case 'title':
    case 'course':
    case 'course_subject':
    case 'course_number':
    case 'subject':
      return 'Correct it in the catalogue, then issue the line again.';
    case 'term':
    case 'term_title':
    case 'term_starts_on':
    case 'term_ends_on':
      return 'Correct the term in the catalogue.';
    case 'program':
      return 'Enrol the learner in a program, or let the column take something else.';
    case 'grade':
    case 'grade_mode':
    case 'comment':
    case 'credit_basis':
    case 'in_gpa':
    case 'resident':
      return 'Correct the notation in the policy, then issue the line again.';
    default:
      return 'Change the column in the export profile.';
  }
}
