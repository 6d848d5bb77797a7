/** The claims in one open state, and how long they have been there. */
export class StateCount {
  status: string;
  claims: number;
  /** Whole days since the claim came into this state: of the one in the middle, and of the oldest. */
  medianDays: number;
  oldestDays: number;
}

export class PostingCount {
  posting: string;
  lines: number;
  credits: string;
}

export class BatchCount {
  status: string;
  batches: number;
}

export class DeadlineCounts {
  open: number;
  paused: number;
  overdue: number;
}

/** Where everything stands now. Numbers only, no names. */
export class OverviewView {
  at: Date;
  claims: StateCount[];
  deadlines: DeadlineCounts;
  /** Live lines of credit, by how far the SIS has them. */
  credit: PostingCount[];
  batches: BatchCount[];
}
