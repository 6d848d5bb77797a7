import type { Refusal } from '../../kernel/refusal.js';

/** The jobs of one queue, of all institutions together. */
export class QueueCount {
  name: string;
  waiting: number;
  active: number;
  /** They failed before and will be tried again, or their time has not come. */
  delayed: number;
  /** Tried as often as they may be; somebody has to look. */
  failed: number;
  /** For how many seconds the oldest waiting job has waited; null when none waits. */
  oldestSeconds: number | null;
}

export class ReactionMoves {
  /** Why it cannot be tried again now; empty: it can. */
  retry: Refusal[];
}

/** Something that follows from an event of this institution and is not done yet. */
export class LateReaction {
  /** `<event>-<reaction>`. */
  id: string;
  /** What happened, e.g. `invitation.sent`. */
  event: string;
  /** What follows from it, e.g. `mailInvitation`. */
  reaction: string;
  at: Date;
  /** Where its job is; `missing`: the queue lost it, and it will be added again by itself. */
  state: ReactionState;
  attempts: number;
  /** Why the last try failed. */
  reason: string | null;
  lastTriedAt: Date | null;
  moves: ReactionMoves;
}

export type ReactionState = 'waiting' | 'active' | 'delayed' | 'failed' | 'missing';

export class ScheduleEntry {
  name: string;
  /** Milliseconds between runs; null when it runs by `pattern`. */
  every: number | null;
  /** A cron pattern. */
  pattern: string | null;
  nextAt: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  failed: boolean;
  failedAt: Date | null;
}

export class RelayStanding {
  /** Events of this institution that nobody has dispatched yet. */
  waiting: number;
  oldestSeconds: number | null;
  /** Dispatched events with reactions that are not done. */
  unsettled: number;
}

export class QueueHealth {
  at: Date;
  /** Where the queues live. */
  store: 'redis' | 'postgresql';
  /** Null: the queue does not answer now. */
  queues: QueueCount[] | null;
  relay: RelayStanding;
  /** The oldest fifty. */
  late: LateReaction[];
  schedule: ScheduleEntry[];
}
