import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fewest, withheldIn, withheldInList, type Count, type Withheld } from './suppression.rules.js';

/** A table with its totals; each claim is another learner's unless `each` says how many claims a learner has. */
function withTotals(counts: number[][], each = 1): Count[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  const totals = rows[0]!.map((_, c) => sum(rows.map((row) => row[c]!)));
  return [...rows, totals].map((row) => row.map((claims) => ({ claims, learners: Math.ceil(claims / each) })));
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const marks = (table: Withheld[][]) => table.map((row) => row.map((why) => (why ?? '-').charAt(0)).join(''));

describe('a table of small numbers', () => {
  it('is shown whole when every cell counts ten learners, or nobody', () => {
    expect(marks(withheldIn(withTotals([[10, 0], [40, 12]])))).toEqual(['---', '---', '---']); // prettier-ignore
  });

  it('withholds a small cell and the cheapest rectangle around it', () => {
    expect(marks(withheldIn(withTotals([[3, 50, 60], [40, 30, 20]])))).toEqual(['fd--', 'dd--', '----']); // prettier-ignore
  });

  it('withholds more where the withheld cells of a line would add up to a small number', () => {
    const table = withTotals([[2, 3, 60, 70], [4, 3, 60, 70], [50, 50, 60, 70]]); // prettier-ignore
    const [first] = withheldIn(table) as [Withheld[]];
    expect(first.filter((why) => why !== null).length).toBeGreaterThan(2);
  });

  it('counts learners, not claims, and a learner with many claims is still few', () => {
    expect(withheldIn(withTotals([[40, 90], [90, 90]], 5))[0]![0]).toBe('few'); // prettier-ignore
  });

  it('withholds the empty cells of a group of few: they would tell what all of them got', () => {
    expect(marks(withheldIn(withTotals([[4, 0], [60, 70]])))[0]).toBe('fff'); // prettier-ignore
    expect(marks(withheldIn(withTotals([[40, 0], [60, 70]])))[0]).toBe('---'); // prettier-ignore
  });

  it('withholds everything of a college with a handful of learners', () => {
    expect(marks(withheldIn(withTotals([[1, 2], [1, 1]])))).toEqual(['fff', 'fff', 'fff']); // prettier-ignore
  });
});

const counts = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 80 })), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  );

describe('whatever the table', () => {
  it('no cell of fewer than ten learners is shown, but empty ones', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 4 }), (given, each) => {
        const table = withTotals(given, each);
        const withheld = withheldIn(table);
        table.forEach((row, r) =>
          row.forEach(({ learners }, c) => {
            if (learners > 0 && learners < fewest) expect(withheld[r]![c]).toBe('few');
          }),
        );
      }),
    );
  });

  it('no withheld cell follows from the sums of the rows and columns', () => {
    fc.assert(fc.property(counts, (given) => expect(determined(withheldIn(withTotals(given)))).toEqual([])));
  });

  it('the withheld cells under a shown total add up to ten or more', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const table = withTotals(given);
        const withheld = withheldIn(table);
        table.forEach((row, r) => {
          if (withheld[r]!.at(-1) !== null) return;
          const hidden = row.slice(0, -1).filter((_, c) => withheld[r]![c] !== null);
          if (hidden.length > 0) expect(sum(hidden.map(({ claims }) => claims))).toBeGreaterThanOrEqual(fewest);
        });
      }),
    );
  });
});

describe('a list with its total', () => {
  const list = (claims: number[]) => {
    const parts = claims.map((n) => ({ claims: n, learners: n }));
    const { parts: withheld, total } = withheldInList(parts, { claims: sum(claims), learners: sum(claims) });
    return `${withheld.map((why) => (why ?? '-').charAt(0)).join('')} ${(total ?? '-').charAt(0)}`;
  };

  it('withholds a second part with a single small one, and everything of very few', () => {
    expect(list([30, 20, 10])).toBe('--- -');
    expect(list([30, 20, 4])).toBe('-df -');
    expect(list([2, 3])).toBe('ff f');
    expect(list([12])).toBe('- -');
    expect(list([])).toBe(' -');
  });

  it('never leaves one withheld part alone under its total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 8 }), (claims) => {
        const parts = claims.map((n) => ({ claims: n, learners: n }));
        const { parts: withheld, total } = withheldInList(parts, { claims: sum(claims), learners: sum(claims) });
        const hidden = withheld.flatMap((why, i) => (why === null ? [] : [claims[i]!]));
        if (total === null && hidden.length > 0) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(sum(hidden)).toBeGreaterThanOrEqual(fewest);
        }
      }),
    );
  });
});

/** The withheld cells that the equations of all rows and columns fix, by elimination: another way than the rule's own. */
function determined(withheld: Withheld[][]): string[] {
  const cells = withheld.flatMap((row, r) => row.flatMap((why, c) => (why === null ? [] : [`${r},${c}`])));
  const line = (on: (r: number, c: number) => boolean, isTotal: (r: number, c: number) => boolean) =>
    cells.map((cell) => {
      const [r, c] = cell.split(',').map(Number) as [number, number];
      return on(r, c) ? (isTotal(r, c) ? -1 : 1) : 0;
    });
  const [lastRow, lastColumn] = [withheld.length - 1, withheld[0]!.length - 1];
  const equations = [
    ...withheld.map((_, row) => line((r) => r === row, (__, c) => c === lastColumn)), // prettier-ignore
    ...withheld[0]!.map((_, column) => line((__, c) => c === column, (r) => r === lastRow)), // prettier-ignore
  ];
  const reduced = rowReduce(equations);
  return cells.filter((_, i) => reduced.some((row) => row.every((value, k) => Math.abs(value) > 1e-9 === (k === i))));
}

function rowReduce(given: number[][]): number[][] {
  const rows = given.map((row) => [...row]);
  let pivot = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0) && pivot < rows.length; column++) {
    const found = rows.findIndex((row, r) => r >= pivot && Math.abs(row[column]!) > 1e-9);
    if (found === -1) continue;
    [rows[pivot], rows[found]] = [rows[found]!, rows[pivot]!];
    const lead = rows[pivot]![column]!;
    rows[pivot] = rows[pivot]!.map((value) => value / lead);
    rows.forEach((row, r) => {
      if (r === pivot) return;
      const factor = row[column]!;
      rows[r] = row.map((value, k) => value - factor * rows[pivot]![k]!);
    });
    pivot++;
  }
  return rows;
}
