import { formatCredits, parseCredits, type Credits } from '../../kernel/credits.js';
import type { Refusal } from '../../kernel/refusal.js';
import { recommendations, type Recommendation, type Sheet } from './evaluation.rules.js';

/*
 ** A sheet as fields that are saved one by one.
 ** (1) A field is `level.<criterion>`, `comment.<criterion>`, `outcome.<outcome>` or what stands once on the sheet. Its value
 **     is a text, or null for what is not chosen.
 ** (2) Each field has a version of its own, 0 until it first differs from an empty sheet. Whoever writes says which they saw.
 ** (3) What stands on the sheet already is no change: the same save twice never conflicts with itself.
 */
export type WrittenSheet = Sheet & { privateNote: string };
export type FieldVersions = Readonly<Record<string, number>>;
export type FieldValue = string | null;

const texts = ['summary', 'rationale', 'privateNote'] as const;
const choices = ['overallLevelId', 'recommendation', 'credits', 'alternativeCourseId', 'interviewOn'] as const;
export const longestText = 20_000;

/** The value of every field that is not empty. */
export function fieldsOf(sheet: WrittenSheet): Record<string, FieldValue> {
  const fields: [string, FieldValue][] = [
    ...sheet.scores.flatMap(({ criterionId, levelId, comment }): [string, FieldValue][] => [
      [`level.${criterionId}`, levelId],
      [`comment.${criterionId}`, comment],
    ]),
    ...sheet.outcomeComments.map(({ outcomeId, comment }): [string, FieldValue] => [`outcome.${outcomeId}`, comment]),
    ...texts.map((name): [string, FieldValue] => [name, sheet[name]]),
    ...choices.map((name): [string, FieldValue] => [
      name,
      name === 'credits' && sheet.credits !== null ? formatCredits(sheet.credits) : (sheet[name] as FieldValue),
    ]),
  ];
  return Object.fromEntries(fields.filter(([, value]) => value));
}

/** What stands in one field; an empty text where nothing was written, null where nothing was chosen. */
export function valueOf(sheet: WrittenSheet, field: string): FieldValue {
  return fieldsOf(sheet)[field] ?? (isText(field) ? '' : null);
}

/** The sheet with one field changed. A recommendation brings the credits that it implies. The caller has asked `mistakesInChange`. */
export function withField(sheet: WrittenSheet, field: string, value: FieldValue, requested: Credits): WrittenSheet {
  const [kind, about] = split(field);
  if (kind === 'level') return { ...sheet, scores: scored(sheet, about, { levelId: value }) };
  if (kind === 'comment') return { ...sheet, scores: scored(sheet, about, { comment: value ?? '' }) };
  if (kind === 'outcome') {
    const others = sheet.outcomeComments.filter(({ outcomeId }) => outcomeId !== about);
    return { ...sheet, outcomeComments: value ? [...others, { outcomeId: about, comment: value }] : others };
  }
  if (field === 'credits') return { ...sheet, credits: value === null ? null : parseCredits(value) };
  if (field === 'recommendation') {
    const recommendation = value as Recommendation | null;
    const chosen = ['reduced', 'alternative'].includes(sheet.recommendation ?? '') ? sheet.credits : null;
    return { ...sheet, recommendation, credits: impliedCredits(recommendation, requested) ?? chosen };
  }
  return { ...sheet, [field]: isText(field) ? (value ?? '') : value };
}

/** What may not be written into a field, whatever the rubric says. Levels, criteria and outcomes are the sheet's own rules. */
export function mistakesInChange(field: string, value: FieldValue): Refusal[] {
  const [kind] = split(field);
  const no = (code: string, detail: string): Refusal[] => [{ code, detail, about: field }];
  if (!isText(field) && kind !== 'level' && !choices.some((name) => name === field)) {
    return no('unknown_field', 'An evaluation has no such field.');
  }
  if (value === null) return [];
  if (value.length > (isText(field) ? longestText : 100)) return no('too_long', 'This is too long.');
  const fits = {
    recommendation: recommendations.some((one) => one === value),
    credits: parseCredits(value) !== null,
    alternativeCourseId: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
    interviewOn: isDay(value),
  }[field];
  return fits === false ? no('invalid', 'This is not a value of that field.') : [];
}

/** The versions after a save: one more for every field that changed. */
export function bumped(versions: FieldVersions, before: WrittenSheet, after: WrittenSheet): FieldVersions {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((field) => was[field] !== is[field]);
  return { ...versions, ...Object.fromEntries(changed.map((field) => [field, (versions[field] ?? 0) + 1])) };
}

/** Full credit and no credit say their number by themselves. */
export function impliedCredits(recommendation: Recommendation | null, requested: Credits): Credits | null {
  return { full: requested, none: 0, revise: 0, reduced: null, alternative: null }[recommendation ?? 'reduced'];
}

function scored(sheet: Sheet, criterionId: string, change: Partial<Sheet['scores'][number]>): Sheet['scores'] {
  const old = sheet.scores.find((score) => score.criterionId === criterionId);
  const changed = { ...(old ?? { criterionId, levelId: null, comment: '' }), ...change };
  return old ? sheet.scores.map((score) => (score === old ? changed : score)) : [...sheet.scores, changed];
}

function isText(field: string): boolean {
  return ['comment', 'outcome'].includes(split(field)[0]) || texts.some((name) => name === field);
}

function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

/** `level.depth` as its kind and what it is about; everything else is about nothing. */
function split(field: string): [kind: string, about: string] {
  const [, kind, about] = /^(level|comment|outcome)\.(.+)$/s.exec(field) ?? [];
  return [kind ?? '', about ?? ''];
}
