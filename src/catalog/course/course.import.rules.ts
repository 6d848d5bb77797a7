import { parseCredits, plainCredits, type Credits } from '../../kernel/credits.js';
import type { Checked } from '../../platform/table/import.js';
import { noteTwice, RowReader } from '../../platform/table/row.js';
import type { Column, RowProblem, SourceTable } from '../../platform/table/table.js';
import type { CourseWriting, OutcomeWriting } from './course.writing.js';

/*
 ** A file of courses. CSV has one course a row, its outcomes one a line within their cell; JSON is an array of objects
 ** with the same names, where outcomes are texts or objects { code, title, required }. An outcome's code is what stands
 ** before " | ", else its position.
 */
export const courseColumns: readonly Column[] = [
  { name: 'code', aliases: ['course', 'course code', 'course id'], required: true },
  { name: 'title', aliases: ['course title', 'name'], required: true },
  { name: 'subject', aliases: ['subject code', 'department', 'discipline'], required: true },
  { name: 'credits', aliases: ['credit', 'credit hours', 'units'], required: true },
  { name: 'description' },
  { name: 'level' },
  { name: 'active', aliases: ['status'] },
  { name: 'outcomes', aliases: ['learning objectives', 'learning outcomes', 'objectives'] },
];

export function checkCourses(table: SourceTable): Checked<CourseWriting> {
  const problems: RowProblem[] = [];
  const remarks: RowProblem[] = [];
  const checked = table.rows.map((source) => {
    const row = new RowReader(source, problems);
    const course: CourseWriting = {
      code: row.text('code', 40),
      title: row.text('title', 300),
      subjectCode: row.text('subject', 40),
      ...creditsOf(row, remarks),
      description: row.optional('description', 10_000),
      level: row.optional('level', 40),
      active: row.yes('active'),
      outcomes: outcomesOf(row),
    };
    return { line: row.line, key: course.code, course, isSound: row.isSound };
  });
  noteTwice(
    checked.filter((c) => c.key !== ''),
    'code',
    problems,
  );
  return { rows: checked.filter((c) => c.isSound).map((c) => c.course), problems, remarks };
}

const range = /^([\d.]+)\s*(?:-|–|to)\s*([\d.]+)$/;

/** “3”, “3.0”, “1-3”, “1.0 to 3.0”; in JSON also a number, or an array of one. */
function creditsOf(row: RowReader, remarks: RowProblem[]): { creditsMin: Credits; credits: Credits } {
  const raw = row.raw('credits');
  const value: unknown = Array.isArray(raw) && raw.length <= 1 ? (raw[0] ?? '') : raw;
  const none = { creditsMin: 0, credits: 0 };
  if (value === undefined || value === null || value === '') {
    remarks.push({
      line: row.line,
      column: 'credits',
      code: 'no_credits_given',
      detail: 'No credits are given: the course is kept with 0 credits and cannot bring any.',
    });
    return none;
  }
  if (typeof value !== 'string' && typeof value !== 'number') {
    row.wrong('credits', 'no_credits', 'Write one number of credits, such as 3, or a range, such as 1-3.');
    return none;
  }
  const text = String(value).trim();
  const parts = range.exec(text);
  const [least, most] = [parseCredits(parts?.[1] ?? text), parseCredits(parts?.[2] ?? text)];
  if (least === null || most === null) {
    row.wrong('credits', 'no_credits', `“${text}” is not a number of credits. Write 3, 1.5, or a range such as 1-3.`);
    return none;
  }
  if (least > most) {
    row.wrong(
      'credits',
      'credits_reversed',
      `“${text}” begins with the larger number. Write ${plainCredits(most)}-${plainCredits(least)}.`,
    );
    return none;
  }
  if (least < most) {
    remarks.push({
      line: row.line,
      column: 'credits',
      code: 'variable_credit',
      detail: `A course of variable credit: a claim says how many of ${plainCredits(least)} to ${plainCredits(most)} it asks for.`,
    });
  }
  return { creditsMin: least, credits: most };
}

function outcomesOf(row: RowReader): OutcomeWriting[] | null {
  const raw = row.raw('outcomes');
  if (raw === undefined || raw === null) return null;
  const list: unknown[] = typeof raw === 'string' ? raw.split('\n') : Array.isArray(raw) ? raw : [raw];
  const outcomes: OutcomeWriting[] = [];
  for (const [i, entry] of list.entries()) {
    if (typeof entry === 'string' && entry.trim() === '') continue;
    const outcome = outcomeOf(entry, i + 1);
    if (outcome === null) {
      row.wrong(
        'outcomes',
        'no_outcome',
        `Outcome ${i + 1} must be a text, or an object with a title, of at most 2,000 characters.`,
      );
    } else outcomes.push(outcome);
  }
  const codes = outcomes.map((o) => o.code.toLowerCase());
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice !== undefined)
    row.wrong('outcomes', 'outcome_twice', `Two outcomes have the code “${twice}”. Give each its own.`);
  return outcomes;
}

function outcomeOf(entry: unknown, position: number): OutcomeWriting | null {
  const { code, title, required } =
    typeof entry === 'string'
      ? written(entry)
      : ((entry ?? {}) as { code?: unknown; title?: unknown; required?: unknown });
  if (typeof title !== 'string' || title.trim() === '' || title.length > 2000 || title.includes('\u0000')) return null;
  const name = code === undefined || code === null || code === '' ? String(position) : String(code).trim();
  if (name.length > 40 || name.includes('\u0000')) return null;
  return { code: name, title: title.trim(), required: required !== false };
}

function written(text: string): { code?: string; title: string; required?: boolean } {
  const bar = text.indexOf(' | ');
  return bar > 0 && bar <= 40 ? { code: text.slice(0, bar).trim(), title: text.slice(bar + 3) } : { title: text };
}
