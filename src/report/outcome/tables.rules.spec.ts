import { expect, it } from '@jest/globals';
import type { Outcome } from '../../decision/decision.rules.js';
import { tableOf, type Counted } from './tables.rules.js';

const count = (group: string | null, outcome: Outcome | null, claims: number): Counted => ({
  by: group === null ? null : 'subject',
  group,
  title: group,
  outcome,
  claims,
  learners: claims,
});
const counted = [
  count('ACC', 'full', 40), count('ACC', 'none', 20), count('ACC', null, 60),
  count('BUS', 'full', 30), count('BUS', 'none', 3), count('BUS', null, 33),
  count(null, 'full', 70), count(null, 'none', 23), count(null, null, 93),
]; // prettier-ignore

it('a table says what each group got, in numbers and percent, and withholds what may not be told', () => {
  const { rows, total } = tableOf('subject', counted);
  expect(rows.map(({ group, full, none, all }) => [group, full.claims, none.claims, all.claims])).toEqual([
    ['ACC', null, null, 60],
    ['BUS', null, null, 33],
  ]);
  expect(rows.map(({ full, none }) => [full.withheld, none.withheld])).toEqual([
    ['derivable', 'derivable'],
    ['derivable', 'few'],
  ]);
  expect(rows[0]!.reduced).toEqual({ claims: 0, withheld: null, percent: 0 });
  expect(total).toMatchObject({ full: { claims: 70, percent: 75.3 }, none: { claims: 23 }, all: { claims: 93 } });
});

it('a table of nothing has no rows', () => {
  expect(tableOf('attempt', [])).toMatchObject({ rows: [], total: { all: { claims: 0, percent: null } } });
});
