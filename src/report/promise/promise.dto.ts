export class KeptFigures {
  decided: number;
  /** Half of all decisions came within so many business days of sending. */
  medianDays: number;
  /** Nine of ten did. */
  ninetyDays: number;
  /** Of a hundred, so many came in the promised time. */
  keptPercent: number;
}

/** How long decisions really took. */
export class KeptPromise {
  /** The first and the last day that it is about. */
  from: string;
  until: string;
  /** Null where it would tell of too few people. */
  figures: KeptFigures | null;
}
