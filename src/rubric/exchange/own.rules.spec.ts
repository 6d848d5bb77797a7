import { outcomesOf, read } from './file.rules.js';
import { rubricOf } from './grid.rules.js';
import { ownCsv } from './own.rules.js';

const none = outcomesOf([]);
const problems = (text: string) =>
  read(text, 'A title', none).problems.map(({ line, column, code }) => [line, column, code]);

const ownFile = () => {
  const two = (title: string) => ({ title, description: '', ratings: [{ title: 'a', text: 'A', points: 0 }, { title: 'b', text: 'B', points: 100 }] }); // prettier-ignore
  return ownCsv('R', rubricOf({ title: '', criteria: ['C', 'D'].map(two) }).content, none);
};
/** Our own file with another value in one cell of the line that ends the file. */
const lastSays = (column: string, value: string) => {
  const [head = '', ...rows] = ownFile().trim().split('\r\n');
  const cells = rows.at(-1)!.split(',');
  cells[head.replaceAll('"', '').split(',').indexOf(column)] = `"${value}"`;
  return [head, ...rows.slice(0, -1), cells.join(',')].join('\r\n');
};

test.each([
  ['threshold', 'holistic', 2],
  ['minimum_level', 'l1', 2],
  ['minimum_mean', '1', 2],
  ['level_title', 'better', 3],
  ['score', '7', 3],
  ['criterion_title', 'E', 4],
  ['criterion_description', 'Other', 4],
  ['weight', '9', 4],
  ['must_meet', 'yes', 4],
  ['outcome_code', 'ACC-1', 4],
])('a line that says another %s than one before is not passed over', (column, value, line) => {
  const [only, ...more] = read(lastSays(column, value), '', none).problems;
  expect(only).toMatchObject({ line: 5, column, code: 'says_otherwise' });
  expect(only!.detail).toContain(`than line ${line} `);
  expect(more).toEqual([]);
});

test('the same number may be written in two ways', () => {
  expect(problems(lastSays('score', '1'))).toEqual([]);
  expect(problems(lastSays('weight', '01'))).toEqual([]);
});

test.each([
  ['weight', '0', 'bad_weight'],
  ['weight', '10001', 'bad_weight'],
  ['score', '10000.01', 'bad_points'],
  ['minimum_mean', '10001', 'bad_points'],
  ['rubric', 'x'.repeat(201), 'too_long'],
  ['criterion_title', 'x'.repeat(301), 'too_long'],
  ['criterion_description', 'x'.repeat(4001), 'too_long'],
  ['level_title', 'x'.repeat(101), 'too_long'],
  ['descriptor', 'x'.repeat(2001), 'too_long'],
])('what a rubric cannot hold is told by its line: %s', (column, value, code) => {
  expect(problems(lastSays(column, value))).toEqual([[5, column, code]]);
});
