import type { Info } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { delimiterOf, restore } from '../../kernel/csv.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { RubricContent } from '../rubric.rules.js';
import { canvasCsv, isCanvas, readCanvas } from './canvas.rules.js';
import { casePackage, uuidOf, type CaseOutcome } from './case.rules.js';
import { readCase } from './case-import.rules.js';
import { gridOf } from './grid.rules.js';
import { isMoodle, moodleCsv, readMoodle } from './moodle.rules.js';
import { isOwn, ownCsv, readOwn, type Outcomes } from './own.rules.js';
import { problem, type Line, type ReadFile, type RubricFormat } from './read.js';

export function outcomesOf(outcomes: readonly { id: string; code: string }[]): Outcomes {
  return {
    codeOf: new Map(outcomes.map(({ id, code }) => [id, code])),
    idOf: new Map(outcomes.map(({ id, code }) => [code, id])),
  };
}

/** A rubric that leaves, with where it comes from. */
export interface Leaving {
  id: string;
  title: string;
  content: RubricContent;
  /** Outcomes of the rubric's course, active or not. */
  outcomes: readonly CaseOutcome[];
  /** The college. */
  creator: string;
  changedAt: Date;
  /** Where the college's CASE resources begin, without a trailing slash. */
  base: string;
}

/** Why a rubric cannot leave: in a file of lines it would be nothing. */
export function refusalsToWrite({ criteria, levels }: RubricContent): Refusal[] {
  if (criteria.length > 0 && levels.length > 0) return [];
  return [{ code: 'nothing_to_export', detail: 'Give the rubric criteria and levels first.' }];
}

/** The rubric in this format: CSV in UTF-8 without a byte order mark, or JSON. */
export function write(format: RubricFormat, leaving: Leaving): string {
  const { title, content, outcomes } = leaving;
  switch (format) {
    case 'credence':
      return ownCsv(title, content, outcomesOf(outcomes));
    case 'canvas':
      return canvasCsv(gridOf(title, content));
    case 'moodle':
      return moodleCsv(gridOf(title, content));
    case 'case':
      return JSON.stringify(packageOf(leaving), null, 2);
  }
}

/** A package of its own, with the outcomes that the rubric looks at. */
function packageOf({ id, title, content, outcomes, ...college }: Leaving) {
  return casePackage({
    ...college,
    document: { id: uuidOf(`${id} document`), title },
    outcomes: outcomes.filter((outcome) => content.criteria.some(({ outcomeId }) => outcomeId === outcome.id)),
    rubrics: [{ id, title, content }],
  });
}

/** What a file of rubrics says; the format is seen from its beginning. `title` is for a format that has none. */
export function read(text: string, title: string, outcomes: Outcomes): ReadFile {
  const content = text.replace(/^\ufeff/, '');
  if (/^\s*[{[]/.test(content)) return readJson(content, outcomes);
  let lines: Line[];
  try {
    lines = linesOf(content);
  } catch (error) {
    return unread('not_csv', `This is no CSV file that can be read: ${(error as Error).message}.`);
  }
  const [header = [], below] = [lines[0]?.cells, lines.slice(1)];
  if (isCanvas(header)) return ofLines(readCanvas(below), below);
  if (isMoodle(header)) return ofLines(readMoodle(below, title), below);
  if (isOwn(header)) return ofLines(readOwn(header, below, outcomes), below);
  return unread(
    'unknown_format',
    'Its first line is none of a rubric file: of Credence, of Canvas (“Rubric Name, Criteria Name, …”) or of Moodle (“criterion, level, …”).',
  );
}

function readJson(text: string, outcomes: Outcomes): ReadFile {
  try {
    return readCase(JSON.parse(text), outcomes);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return unread('not_json', 'This begins like a CASE package, but is no complete JSON. Export it again.');
  }
}

/** With every line break as one \n, so that the parser counts lines as an editor does. */
function linesOf(text: string): Line[] {
  const options = { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, info: true };
  const records = parse(text.replaceAll(/\r\n?/g, '\n'), options) as unknown as { record: string[]; info: Info }[];
  return records.map(({ record, info }) => ({
    line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
    cells: record.map(restore),
  }));
}

function ofLines(file: ReadFile, lines: readonly Line[]): ReadFile {
  if (lines.length > 0) return file;
  return { ...file, problems: [problem(1, '', 'no_rows', 'The file names its columns, but has no lines below.')] };
}

function unread(code: string, detail: string): ReadFile {
  return { format: null, rubrics: [], problems: [problem(1, '', code, detail)] };
}
