import { csvLine } from '../../kernel/csv.js';
import type { RowProblem } from '../../platform/table/table.js';
import { mostOf } from '../rubric.rules.js';
import { rubricOf, type Grid, type GridCriterion } from './grid.rules.js';
import { pointsText, readPoints } from './points.rules.js';
import { oneTooMany, problem, tooLong, type Line, type ReadFile } from './read.js';

/*
 ** The CSV of Moodle's rubric plugins: `criterion,level,level_description,score`, one line for each level of a criterion.
 ** Moodle itself reads rubrics only inside a course backup. The file has no title, and a criterion no description. A
 ** criterion is known by its name alone: of several that are called the same, each gets a number.
 */
const columns = ['criterion', 'level', 'level_description', 'score'] as const;

export function isMoodle(header: readonly string[]): boolean {
  return columns.every((name, at) => header[at]?.trim().toLowerCase() === name);
}

export function moodleCsv({ criteria }: Grid): string {
  const names = distinct(criteria.map(({ title }) => title));
  return [
    csvLine(columns),
    ...criteria.flatMap(({ ratings }, at) =>
      ratings.map((one) => csvLine([names[at]!, one.title, one.text, pointsText(one.points)])),
    ),
  ].join('');
}

function distinct(titles: readonly string[]): string[] {
  const taken = new Set(titles);
  const given = new Set<string>();
  return titles.map((title) => {
    let name = title;
    for (let n = 2; given.has(name) || (name !== title && taken.has(name)); n += 1) name = `${title} (${n})`;
    given.add(name);
    return name;
  });
}

/** One rubric, called `title`. `lines` are those below the header. */
export function readMoodle(lines: readonly Line[], title: string): ReadFile {
  const criteria = new Map<string, GridCriterion & { line: number }>();
  const problems: RowProblem[] = [];
  for (const { line, cells } of lines) {
    const [name = '', level = '', text = '', score = ''] = cells.map((cell) => cell.trim());
    const points = readPoints(score);
    if (name === '') problems.push(problem(line, columns[0], 'no_criterion_name', 'Give the criterion a name.'));
    if (level === '') problems.push(problem(line, columns[1], 'no_level_name', 'Give the level a name.'));
    if (points === null) {
      problems.push(problem(line, columns[3], 'bad_points', 'The score is a number from 0 on, such as 4 or 2.5.'));
    }
    const criterion = criteria.get(name) ?? { title: name, description: '', ratings: [], line };
    criterion.ratings.push({ title: level, text, points: points ?? 0 });
    criteria.set(name, criterion);
    problems.push(
      ...tooLong(line, columns[0], name, mostOf.criterionTitle),
      ...tooLong(line, columns[1], level, mostOf.levelTitle),
      ...tooLong(line, columns[2], text, mostOf.descriptor),
      ...(criterion.ratings.length === 1 ? oneTooMany(line, columns[0], criteria.size, mostOf.criteria) : []),
      ...oneTooMany(line, columns[1], criterion.ratings.length, mostOf.levels),
    );
  }
  for (const { line, ratings } of criteria.values()) {
    if (ratings.length >= 2) continue;
    problems.push(problem(line, columns[1], 'too_few_ratings', 'A criterion needs at least two levels with a score.'));
  }
  if (problems.length > 0 || criteria.size === 0) return { format: 'moodle', rubrics: [], problems };
  const grid = { title, criteria: [...criteria.values()].map(({ line: _, ...criterion }) => criterion) };
  return { format: 'moodle', rubrics: [rubricOf(grid)], problems };
}
