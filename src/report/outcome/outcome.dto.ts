import { PeriodView } from '../figures/figures.dto.js';
import type { Withheld } from './suppression.rules.js';

export const dimensions = ['program', 'subject', 'experience', 'attempt'] as const;
export type Dimension = (typeof dimensions)[number];

/** A number, or why it is withheld. */
export class CountCell {
  /** Decided claims. Null where it is withheld. */
  claims: number | null;
  /** `few`: of fewer than ten learners. `derivable`: it would give such a number away. */
  withheld: Withheld;
  /** Of its row, in percent; null where either is withheld. */
  percent: number | null;
}

export class OutcomeRow {
  /** The code of the program or subject, the kind of experience, the attempt; null for none. */
  group: string | null;
  title: string | null;
  full: CountCell;
  reduced: CountCell;
  alternative: CountCell;
  none: CountCell;
  all: CountCell;
}

export class OutcomeTable {
  by: Dimension;
  rows: OutcomeRow[];
  total: OutcomeRow;
}

export class OutcomesView {
  period: PeriodView;
  /** The number of learners below which nothing is told. */
  fewest: number;
  tables: OutcomeTable[];
}

export class SavingsRow {
  group: string | null;
  title: string | null;
  /** Null where it is withheld. */
  claims: number | null;
  credits: string | null;
  /** Tuition for so many credits, by the policy that each claim was sent under, or the one in force where that says nothing. Null where neither does. */
  tuitionCents: number | null;
  feesCents: number | null;
  withheld: Withheld;
}

export class SavingsView {
  period: PeriodView;
  fewest: number;
  rows: SavingsRow[];
  total: SavingsRow;
}
