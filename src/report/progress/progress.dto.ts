import { PeriodView } from '../figures/figures.dto.js';

export class StageRow {
  /** The claim's status. */
  stage: string;
  /** How many claims left this stage in the period. */
  left: number;
  /** Days in it, of those: half took no longer than `p50`, nine of ten no longer than `p90`. */
  p50: number | null;
  p90: number | null;
  /** How many are in it now, and of those for longer than `p90`. */
  waiting: number;
  overdue: number;
}

export class StagesView {
  period: PeriodView;
  rows: StageRow[];
}

export class FlowRow {
  /** The Monday that the week begins with. */
  week: string;
  /** Sent for the first time, or opened again by an appeal. */
  came: number;
  decided: number;
  /** Withdrawn or expired, or the appeal was dropped. */
  ended: number;
  /** Open when the week was over. */
  open: number;
}

export class FlowView {
  period: PeriodView;
  rows: FlowRow[];
}

export class ForecastView {
  by: string;
  /** The term that starts on that day, where it was not asked for. */
  term: string | null;
  open: number;
  /** Over how many weeks the pace was measured, and what it was. */
  weeks: number;
  perWeek: number;
  /** How many of the open claims will miss the day; null without a pace. In four times of five between the two others. */
  misses: number | null;
  atLeast: number | null;
  atMost: number | null;
}
