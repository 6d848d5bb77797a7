import type { Refusal } from '../../kernel/refusal.js';

export class ResetMoves {
  /** Why the demo cannot be put back; empty: an administrator of the demo college can. */
  reset: Refusal[];
}

/** Whether the demo college can be put back to its first day, and how far that is. */
export class DemoReset {
  running: boolean;
  /** What is being done, while it runs. */
  step: string | null;
  moves: ResetMoves;
}
