/** A decision with how long it took and how long it was promised to take, in business days. */
export interface Decided {
  learnerId: string;
  days: number;
  promised: number;
}

export interface Kept {
  decided: number;
  /** Half of all decisions came within so many business days. */
  medianDays: number;
  /** Nine of ten did. */
  ninetyDays: number;
  /** Of a hundred, so many came in the promised time. Rounded down: nobody is told better than it was. */
  keptPercent: number;
}

/** How a promise was kept; null where it would tell of fewer than `fewest` people. */
export function keptOf(decided: readonly Decided[], fewest: number): Kept | null {
  if (new Set(decided.map(({ learnerId }) => learnerId)).size < Math.max(1, fewest)) return null;
  const days = decided.map((one) => one.days).sort((a, b) => a - b);
  const kept = decided.filter((one) => one.days <= one.promised).length;
  return {
    decided: days.length,
    medianDays: nearest(days, 0.5),
    ninetyDays: nearest(days, 0.9),
    keptPercent: Math.floor((100 * kept) / days.length),
  };
}

/** The smallest value that so large a share of all does not exceed (nearest rank). */
function nearest(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1]!;
}
