import { outcomes, type Outcome } from '../../decision/decision.rules.js';
import type { CountCell, Dimension, OutcomeRow, OutcomeTable } from './outcome.dto.js';
import { withheldIn, type Count, type Withheld } from './suppression.rules.js';

/** Decided claims of one group with one outcome; without an outcome, of the group; without a group too, of all. */
export interface Counted extends Count {
  by: Dimension | null;
  group: string | null;
  title: string | null;
  outcome: Outcome | null;
}

const nobody: Count = { claims: 0, learners: 0 };

/** The table of one dimension, with what may not be told withheld. */
export function tableOf(by: Dimension, counted: readonly Counted[]): OutcomeTable {
  const own = counted.filter((count) => count.by === by);
  const totals = counted.filter((count) => count.by === null);
  const groups = own.filter(({ outcome }) => outcome === null);
  const rows = [...groups.map(({ group }) => rowOf(own.filter((count) => count.group === group))), rowOf(totals)];
  const withheld = groups.length === 0 ? [] : withheldIn(rows);
  const shown = rows.map((row, r) => shownRow(row, withheld[r] ?? row.map(() => null)));
  return {
    by,
    rows: groups.map(({ group, title }, r) => ({ group, title, ...shown[r]! })),
    total: { group: null, title: null, ...shown.at(-1)! },
  };
}

/** The counts of each outcome in their order, and of all. */
function rowOf(counts: readonly Counted[]): Count[] {
  return [...outcomes, null].map((outcome) => counts.find((count) => count.outcome === outcome) ?? nobody);
}

function shownRow(row: readonly Count[], withheld: readonly Withheld[]): Omit<OutcomeRow, 'group' | 'title'> {
  const all = withheld.at(-1) === null ? row.at(-1)!.claims : null;
  const [full, reduced, alternative, none, sum] = row.map(({ claims }, c): CountCell => {
    const why = withheld[c] ?? null;
    const percent = why !== null || all === null || all === 0 ? null : Math.round((claims / all) * 1000) / 10;
    return { claims: why === null ? claims : null, withheld: why, percent };
  });
  return { full: full!, reduced: reduced!, alternative: alternative!, none: none!, all: sum! };
}
