import type { Refusal } from '../../kernel/refusal.js';
import { csvLine } from '../../kernel/csv.js';
import type { RowProblem } from '../../platform/table/table.js';
import {
  hundredths,
  mostOf,
  thresholdModels,
  type Criterion,
  type Level,
  type RubricContent,
} from '../rubric.rules.js';
import { readPoints } from './points.rules.js';
import { oneTooMany, problem, tooLong, type Line, type ReadFile, type ReadRubric } from './read.js';

/*
 ** Our own CSV: one line for each criterion at each level. It says everything that a rubric is, so that what is written
 ** here is read back the same (but for outcomes, which are told by their codes: another college has others).
 */
const columns = [
  'rubric', 'threshold', 'minimum_level', 'minimum_mean', 'criterion', 'criterion_title', 'criterion_description', 'weight',
  'must_meet', 'outcome_code', 'level', 'level_title', 'score', 'descriptor',
] as const; // prettier-ignore
type Row = Record<(typeof columns)[number], string>;

/** Outcomes of the rubric's course by their codes, and back. */
export interface Outcomes {
  codeOf: ReadonlyMap<string, string>;
  idOf: ReadonlyMap<string, string>;
}

export function isOwn(header: readonly string[]): boolean {
  return ['rubric', 'criterion', 'level', 'descriptor'].every((name) => header.includes(name));
}

export function ownCsv(title: string, { criteria, levels, threshold }: RubricContent, outcomes: Outcomes): string {
  const rows = criteria.flatMap((criterion) =>
    levels.map((level) => [
      title,
      threshold.model,
      threshold.minimumLevel,
      threshold.minimumMean === null ? '' : hundredths(threshold.minimumMean),
      criterion.id,
      criterion.title,
      criterion.description,
      String(criterion.weight),
      criterion.mustMeet ? 'yes' : 'no',
      outcomes.codeOf.get(criterion.outcomeId ?? '') ?? '',
      level.id,
      level.title,
      hundredths(level.score),
      criterion.descriptors.find(({ levelId }) => levelId === level.id)?.text ?? '',
    ]),
  );
  return [columns, ...rows].map(csvLine).join('');
}

/** Rubrics by their titles, in the order of the file. */
export function readOwn(header: readonly string[], lines: readonly Line[], outcomes: Outcomes): ReadFile {
  const missing = columns.filter((name) => !header.includes(name));
  const problems: RowProblem[] = missing.map((name) =>
    problem(1, name, 'no_column', `The first line must name the column “${name}”.`),
  );
  if (problems.length > 0) return { format: 'credence', rubrics: [], problems };
  const rubrics = new Map<string, ReadRubric>();
  const told: Told = new Map();
  for (const { line, cells } of lines) {
    const row = Object.fromEntries(columns.map((name) => [name, cells[header.indexOf(name)] ?? ''])) as Row;
    const wrong = problemsOf(row, line);
    if (wrong.length === 0) wrong.push(...contradictionsOf(row, line, told));
    if (wrong.length === 0) wrong.push(...take(rubrics, row, line, outcomes));
    problems.push(...wrong);
  }
  return { format: 'credence', rubrics: problems.length > 0 ? [] : [...rubrics.values()], problems };
}

function problemsOf(row: Row, line: number): RowProblem[] {
  const say = (column: keyof Row, code: string, detail: string) => problem(line, column, code, detail);
  return [
    row.rubric.trim() === '' && say('rubric', 'no_rubric_name', 'Every line names the rubric it is of.'),
    !thresholdModels.some((model) => model === row.threshold) &&
      say('threshold', 'bad_threshold', `The threshold is one of ${thresholdModels.join(', ')}.`),
    row.minimum_mean !== '' &&
      scoreOf(row.minimum_mean) === null &&
      say('minimum_mean', 'bad_points', `The minimum mean is a number from 0 to ${highest}, such as 2.50, or empty.`),
    ...(['criterion', 'level', 'minimum_level'] as const).map(
      (column) =>
        !/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(row[column]) &&
        say(column, 'bad_id', 'It is a short word of letters, digits, _ and -.'),
    ),
    !isWeight(row.weight) && say('weight', 'bad_weight', `The weight is a whole number from 1 to ${mostOf.weight}.`),
    !['yes', 'no'].includes(row.must_meet) && say('must_meet', 'bad_yes_no', 'Write “yes” or “no”.'),
    scoreOf(row.score) === null &&
      say('score', 'bad_points', `The score is a number from 0 to ${highest}, such as 4 or 2.5.`),
    ...Object.entries(longest).flatMap(([column, most]) => tooLong(line, column, row[column as keyof Row], most)),
  ].filter((one) => one !== false);
}

const longest = {
  rubric: mostOf.title,
  criterion_title: mostOf.criterionTitle,
  criterion_description: mostOf.criterionDescription,
  level_title: mostOf.levelTitle,
  descriptor: mostOf.descriptor,
} as const satisfies Partial<Record<keyof Row, number>>;

const highest = mostOf.score / 100;

/** In hundredths; null for what is no score that a rubric can hold. */
function scoreOf(text: string): number | null {
  const score = readPoints(text);
  return score !== null && score <= mostOf.score ? score : null;
}

function isWeight(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= mostOf.weight;
}

/** What stands on many lines and says one thing: the facts of a rubric, of a level and of a criterion. */
const repeated = [
  { of: ['rubric'], facts: ['threshold', 'minimum_level', 'minimum_mean'] },
  { of: ['rubric', 'level'], facts: ['level_title', 'score'] },
  {
    of: ['rubric', 'criterion'],
    facts: ['criterion_title', 'criterion_description', 'weight', 'must_meet', 'outcome_code'],
  },
] as const satisfies readonly { of: readonly (keyof Row)[]; facts: readonly (keyof Row)[] }[];

/** The line that told of each rubric, level and criterion first. */
type Told = Map<string, { row: Row; line: number }>;

/** Facts that an earlier line tells otherwise: nobody knows which of the two is meant. */
function contradictionsOf(row: Row, line: number, told: Told): RowProblem[] {
  return repeated.flatMap(({ of, facts }) => {
    const key = JSON.stringify([of.at(-1), ...of.map((column) => row[column])]);
    const first = told.get(key);
    if (!first) told.set(key, { row, line });
    return (first ? facts : [])
      .filter((column) => meant(column, row) !== meant(column, first!.row))
      .map((column) => {
        const about = `the ${of.at(-1)} “${row[of.at(-1)!]}”`;
        const detail = `It says otherwise than line ${first!.line} about ${about}. Write the same on all its lines.`;
        return problem(line, column, 'says_otherwise', detail);
      });
  });
}

/** “2.5” and “2.50” say the same. */
function meant(column: keyof Row, row: Row): string | number | null {
  const text = row[column];
  if (column === 'weight') return Number(text);
  return text !== '' && (column === 'score' || column === 'minimum_mean') ? readPoints(text) : text;
}

/** Adds what the row says. @returns what is too much for one rubric */
function take(rubrics: Map<string, ReadRubric>, row: Row, line: number, outcomes: Outcomes): RowProblem[] {
  const rubric = rubrics.get(row.rubric) ?? begun(row);
  rubrics.set(row.rubric, rubric);
  const { levels, criteria } = rubric.content;
  const before = { levels: levels.length, criteria: criteria.length };
  if (!levels.some(({ id }) => id === row.level)) levels.push(levelOf(row));
  let criterion = criteria.find(({ id }) => id === row.criterion);
  if (!criterion) criteria.push((criterion = criterionOf(row, outcomes, rubric.notes)));
  if (row.descriptor !== '') criterion.descriptors.push({ levelId: row.level, text: row.descriptor });
  return [
    ...(levels.length > before.levels ? oneTooMany(line, 'level', levels.length, mostOf.levels) : []),
    ...(criteria.length > before.criteria ? oneTooMany(line, 'criterion', criteria.length, mostOf.criteria) : []),
  ];
}

function begun(row: Row): ReadRubric {
  const minimumMean = row.minimum_mean === '' ? null : readPoints(row.minimum_mean);
  const model = thresholdModels.find((one) => one === row.threshold)!;
  const threshold = { model, minimumLevel: row.minimum_level, minimumMean };
  return { title: row.rubric, content: { criteria: [], levels: [], threshold }, notes: [] };
}

function levelOf(row: Row): Level {
  return { id: row.level, title: row.level_title, score: readPoints(row.score)! };
}

function criterionOf(row: Row, outcomes: Outcomes, notes: Refusal[]): Criterion {
  const outcomeId = outcomes.idOf.get(row.outcome_code) ?? null;
  if (row.outcome_code !== '' && outcomeId === null) notes.push(unknownOutcome(row.criterion_title, row.outcome_code));
  return {
    id: row.criterion,
    title: row.criterion_title,
    description: row.criterion_description,
    weight: Number(row.weight),
    mustMeet: row.must_meet === 'yes',
    outcomeId,
    descriptors: [],
  };
}

/** The file links a criterion to an outcome that the chosen course does not have. */
export function unknownOutcome(criterion: string, code: string): Refusal {
  return {
    code: 'outcome_left_out',
    detail: `“${criterion}” is linked to the outcome “${code}”, which is none of the course’s. The link was left out.`,
  };
}
