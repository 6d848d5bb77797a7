import type { Refusal } from '../../kernel/refusal.js';
import type { RowProblem } from '../../platform/table/table.js';
import type { RubricContent } from '../rubric.rules.js';

/** The files in which rubrics travel. Only ours and CASE say everything that a rubric of ours is. */
export const rubricFormats = ['credence', 'canvas', 'moodle', 'case'] as const;
export type RubricFormat = (typeof rubricFormats)[number];

/** A rubric as a file says it, in our shape. Nothing of it is stored yet. */
export interface ReadRubric {
  title: string;
  content: RubricContent;
  /** What the file did not say and was guessed, or said and was left out: to be looked at before publishing. */
  notes: Refusal[];
}

/** A file of rubrics: what could be read, and what is wrong at which line. With a problem, nothing is offered. */
export interface ReadFile {
  format: RubricFormat | null;
  rubrics: ReadRubric[];
  problems: RowProblem[];
}

/** A record of a CSV file and the line at which it begins. */
export interface Line {
  line: number;
  cells: readonly string[];
}

export const problem = (line: number, column: string, code: string, detail: string): RowProblem => ({
  line,
  column,
  code,
  detail,
});

/** That a text is longer than a rubric here can hold; nothing where it fits. */
export function tooLong(line: number, column: string, text: string, most: number): RowProblem[] {
  const { length } = [...text];
  if (length <= most) return [];
  return [problem(line, column, 'too_long', `It has ${length} characters. A rubric here holds at most ${most}.`)];
}

/** That this is the first criterion, level or rating beyond what a rubric here can hold. */
export function oneTooMany(line: number, column: string, count: number, most: number): RowProblem[] {
  if (count !== most + 1) return [];
  return [problem(line, column, 'too_many', `A rubric here holds at most ${most}. This is number ${count}.`)];
}
