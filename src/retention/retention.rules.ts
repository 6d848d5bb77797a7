/*
 ** When what a learner brought may go.
 **   kept ──30 days before its date──▶ to warn ──30 days after the warning──▶ to remove
 ** (1) A claim that was never sent goes years after its last change; evidence goes years after the last claim that used it
 **     was closed. What an open claim uses is kept, and so is the record of what was sent, decided and awarded.
 ** (2) Of two policies, the one pinned when the claim was sent and the one in force, the longer time holds.
 ** (3) Nothing goes without a warning at least 30 days before, however late the warning was.
 ** (4) A legal hold suspends all of it.
 */
export const removedKinds = ['draft', 'evidence'] as const;
export type RemovedKind = (typeof removedKinds)[number];

export const retentionSteps = ['held', 'keep', 'warn', 'wait', 'remove'] as const;
export type RetentionStep = (typeof retentionSteps)[number];

export const noticeDays = 30;

export interface Keepable {
  /** Its last use. */
  since: Date;
  /** For how long after that it is kept. */
  years: number;
  warnedAt: Date | null;
  held: boolean;
}

export interface Fate {
  step: RetentionStep;
  /** When its time is over. */
  dueAt: Date;
  /** When it goes, by what is known now: its time, or the end of the notice. */
  goesAt: Date;
}

/** What is to be done about it at this moment. */
export function fateOf(thing: Keepable, now: Date): Fate {
  const dueAt = yearsAfter(thing.since, thing.years);
  const goesAt = later(dueAt, daysAfter(thing.warnedAt ?? later(now, daysAfter(dueAt, -noticeDays)), noticeDays));
  return { step: stepOf(thing, dueAt, goesAt, now), dueAt, goesAt };
}

function stepOf({ warnedAt, held }: Keepable, dueAt: Date, goesAt: Date, now: Date): RetentionStep {
  if (held) return 'held';
  if (now < daysAfter(dueAt, -noticeDays)) return 'keep';
  if (warnedAt === null) return 'warn';
  return now < goesAt ? 'wait' : 'remove';
}

/** Whole years later; the day after a 29 February that is not there. */
function yearsAfter(at: Date, years: number): Date {
  const then = new Date(at);
  then.setUTCFullYear(then.getUTCFullYear() + years);
  return then;
}

function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * 86_400_000);
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
