import { csvLine } from '../../kernel/csv.js';
import type { RowProblem } from '../../platform/table/table.js';
import { mostOf } from '../rubric.rules.js';
import { rubricOf, type Grid, type GridCriterion, type Rating } from './grid.rules.js';
import { pointsText, readPoints } from './points.rules.js';
import { oneTooMany, problem, tooLong, type Line, type ReadFile } from './read.js';

/*
 ** Canvas's rubric CSV (its rubric importer): one line for each criterion, the last three columns repeated for each rating.
 ** (1) The first four headers are compared exactly and the file is opened without looking for a byte order mark.
 ** (2) The rubric's name stands on every line; one file may hold many rubrics.
 ** (3) Canvas lists the best rating first. A blank rating name skips that rating; a rating without points is refused.
 */
const head = ['Rubric Name', 'Criteria Name', 'Criteria Description', 'Criteria Enable Range'] as const;
const rating = ['Rating Name', 'Rating Description', 'Rating Points'] as const;

/** Whether these are the headers of such a file. */
export function isCanvas(header: readonly string[]): boolean {
  return header[0]?.trim() === head[0] && header[1]?.trim() === head[1];
}

export function canvasCsv({ title, criteria }: Grid): string {
  const columns = Math.max(...criteria.map(({ ratings }) => ratings.length));
  const header = [...head, ...Array.from({ length: columns }, () => rating).flat()];
  return [
    csvLine(header),
    ...criteria.map((criterion) =>
      csvLine([
        title,
        criterion.title,
        criterion.description,
        'false',
        ...criterion.ratings.toReversed().flatMap((one) => [one.title, one.text, pointsText(one.points)]),
      ]),
    ),
  ].join('');
}

/** Rubrics by their names, in the order of the file. `lines` are those below the header. */
export function readCanvas(lines: readonly Line[]): ReadFile {
  const grids = new Map<string, Grid>();
  const problems: RowProblem[] = [];
  for (const { line, cells } of lines) {
    const [name = '', title = '', description = ''] = cells.map((cell) => cell.trim());
    if (name === '') problems.push(problem(line, head[0], 'no_rubric_name', 'Every line names the rubric it is of.'));
    if (title === '') problems.push(problem(line, head[1], 'no_criterion_name', 'Give the criterion a name.'));
    problems.push(
      ...tooLong(line, head[0], name, mostOf.title),
      ...tooLong(line, head[1], title, mostOf.criterionTitle),
      ...tooLong(line, head[2], description, mostOf.criterionDescription),
    );
    const ratings = ratingsOf(cells.slice(head.length), line, problems);
    if (ratings.length < 2) {
      problems.push(problem(line, rating[0], 'too_few_ratings', 'A criterion needs at least two ratings with points.'));
    }
    const grid = grids.get(name) ?? { title: name, criteria: [] };
    grid.criteria.push({ title, description, ratings } satisfies GridCriterion);
    problems.push(...oneTooMany(line, head[1], grid.criteria.length, mostOf.criteria));
    grids.set(name, grid);
  }
  return { format: 'canvas', rubrics: problems.length > 0 ? [] : [...grids.values()].map(rubricOf), problems };
}

function ratingsOf(cells: readonly string[], line: number, problems: RowProblem[]): Rating[] {
  const ratings: Rating[] = [];
  for (let at = 0; at < cells.length; at += rating.length) {
    const [title = '', text = '', written = ''] = cells.slice(at, at + rating.length).map((cell) => cell.trim());
    if (title === '') continue;
    problems.push(
      ...tooLong(line, rating[0], title, mostOf.levelTitle),
      ...tooLong(line, rating[1], text, mostOf.descriptor),
    );
    const points = readPoints(written);
    if (points === null) {
      const detail = `“${title}” needs its points as a number from 0 on, such as 4 or 2.5.`;
      problems.push(problem(line, rating[2], 'bad_points', detail));
    } else ratings.push({ title, text, points });
    problems.push(...oneTooMany(line, rating[0], ratings.length, mostOf.levels));
  }
  return ratings;
}
