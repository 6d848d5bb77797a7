/*
 ** Which cells of a table may be published.
 **
 ** A cell that counts fewer than ten learners is withheld (the smallest cell of US state report cards; NCES 2011-603,
 ** "Statistical Methods for Protecting Personally Identifiable Information in Aggregate Reporting"). An empty cell counts
 ** nobody and is shown, except in a row of so few: there it would tell what all of them got.
 ** (1) No withheld cell follows from those that are shown: in the graph of rows and columns, whose edges are the withheld
 **     cells and where the totals are a row and a column of their own, each edge lies on a cycle. An edge that lies on none
 **     is the difference of two sums of shown cells (Gusfield 1988, SIAM J Comput 17:552).
 ** (2) The withheld cells of a line with a shown total add up to at least ten, and to more than one each, so that their sum
 **     tells no small number either.
 ** (3) What is withheld for the sake of others is the least that does it, line by line.
 ** This guards the table that is printed or sent on. Whoever sees the report may look up every claim.
 */
export interface Count {
  claims: number;
  /** How many different people they are. */
  learners: number;
}

/** `few`: fewer learners than may be told. `derivable`: would give such a cell away. */
export type Withheld = 'few' | 'derivable' | null;

export const fewest = 10;

/** What to withhold of a table whose last row and last column are the totals. Needs a row and a column beside them. */
export function withheldIn(table: readonly (readonly Count[])[], atLeast = fewest): Withheld[][] {
  const withheld = table.map((row) => {
    const whole = isFew(row.at(-1)!.learners, atLeast);
    return row.map(({ learners }): Withheld => (whole || isFew(learners, atLeast) ? 'few' : null));
  });
  for (;;) {
    const more = exposedRectangle(table, withheld) ?? thinLine(table, withheld, atLeast);
    if (more === null) return withheld;
    for (const [r, c] of more) withheld[r]![c] ??= 'derivable';
  }
}

/** What to withhold of a list with its total: nothing of it, or as much as keeps each withheld part unknown. */
export function withheldInList(
  parts: readonly Count[],
  total: Count,
  atLeast = fewest,
): { parts: Withheld[]; total: Withheld } {
  if (isFew(total.learners, atLeast)) return { parts: parts.map(() => 'few'), total: 'few' };
  const withheld = parts.map(({ learners }): Withheld => (isFew(learners, atLeast) ? 'few' : null));
  for (;;) {
    const hidden = withheld.flatMap((why, i) => (why === null ? [] : [i]));
    const sum = hidden.reduce((claims, i) => claims + parts[i]!.claims, 0);
    if (hidden.length === 0 || (hidden.length > 1 && sum >= atLeast && sum > hidden.length)) break;
    const next = smallest(parts.map(({ claims }, i) => ({ claims, at: i })).filter(({ at }) => withheld[at] === null));
    if (next === null) return { parts: withheld, total: 'derivable' };
    withheld[next] = 'derivable';
  }
  return { parts: withheld, total: null };
}

type Cell = readonly [row: number, column: number];
type Table = readonly (readonly Count[])[];

function isFew(learners: number, atLeast: number): boolean {
  return learners > 0 && learners < atLeast;
}

/** The cheapest cells that put the first exposed cell on a cycle: the other corners of a rectangle. */
function exposedRectangle(table: Table, withheld: readonly Withheld[][]): Cell[] | null {
  for (const [r, row] of withheld.entries()) {
    for (const [c, why] of row.entries()) {
      if (why === null || isOnCycle(withheld, r, c)) continue;
      const corners = table.flatMap(
        (_, r2) =>
        row.flatMap((__, c2): Cell[][] => (r2 === r || c2 === c ? [] : [[[r, c2], [r2, c], [r2, c2]]])), // prettier-ignore
      );
      const costs = corners.map((cells) => ({ at: cells, claims: costOf(table, withheld, cells) }));
      return smallest(costs);
    }
  }
  return null;
}

/** The smallest shown cell of a line whose withheld cells add up to too little. */
function thinLine(table: Table, withheld: readonly Withheld[][], atLeast: number): Cell[] | null {
  for (const line of linesOf(table)) {
    const [inner, total] = [line.slice(0, -1), line.at(-1)!];
    const hidden = inner.filter(([r, c]) => withheld[r]![c] !== null);
    const sum = hidden.reduce((claims, [r, c]) => claims + table[r]![c]!.claims, 0);
    if (hidden.length === 0 || withheld[total[0]]![total[1]] !== null || (sum >= atLeast && sum > hidden.length))
      continue;
    const shown = line.filter(([r, c]) => withheld[r]![c] === null);
    const next = smallest(shown.map((cell) => ({ at: cell, claims: costOf(table, withheld, [cell]) })));
    if (next !== null) return [next];
  }
  return null;
}

function linesOf(table: Table): Cell[][] {
  const rows = table.map((row, r) => row.map((_, c): Cell => [r, c]));
  const columns = table[0]!.map((_, c) => table.map((__, r): Cell => [r, c]));
  return [...rows, ...columns];
}

/** How much is lost by withholding these: empty cells last, since they hide nothing. */
function costOf(table: Table, withheld: readonly Withheld[][], cells: readonly Cell[]): number {
  return cells
    .filter(([r, c]) => withheld[r]![c] === null)
    .reduce((cost, [r, c]) => cost + (table[r]![c]!.claims || 1e9), 0);
}

function smallest<T>(candidates: readonly { at: T; claims: number }[]): T | null {
  return [...candidates].sort((a, b) => a.claims - b.claims)[0]?.at ?? null;
}

/** Whether row `r` still reaches column `c` over other withheld cells. */
function isOnCycle(withheld: readonly Withheld[][], r: number, c: number): boolean {
  const [rows, columns] = [new Set([r]), new Set<number>()];
  const queue: { row: number }[] = [{ row: r }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const [column, why] of withheld[next.row]!.entries()) {
      if (why === null || columns.has(column) || (next.row === r && column === c)) continue;
      if (column === c) return true;
      columns.add(column);
      for (const [row, cells] of withheld.entries()) {
        if (cells[column] === null || rows.has(row)) continue;
        rows.add(row);
        queue.push({ row });
      }
    }
  }
  return false;
}
