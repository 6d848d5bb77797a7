import { businessDaysBetween, localDay, shiftBusinessDays, startOfDay, type Calendar } from '../kernel/calendar.js';
import type { Refusal } from '../kernel/refusal.js';

/*
 ** What a deadline does as time passes.
 **
 **   opened ── neared (n business days before) ── reached (on the day) ─▶ due ── overdue (n days after) ── escalated
 **                                                                        └ or, where the policy says so: lapsed
 **
 ** (1) Each stage happens at most once in the life of a deadline; a new date is a new deadline.
 ** (2) A stage that lay in the past when the deadline opened never happens: nobody is reminded of what was just asked.
 ** (3) When several stages are due at once (the clock's work stood still), only the latest is told.
 ** (4) Reminders go out in the morning of the institution; a lapse comes with the end of the due day.
 ** (5) A pause keeps the business days that were left; the time asleep counts for nobody.
 */
export interface Timed {
  openedAt: Date;
  dueAt: Date;
  /** In business days from the due date: -3 is three days before, 0 on the day, 2 two days after. */
  reminders: readonly number[];
  /** So many business days after the due date the coordinators are told; null: never. */
  escalateAfterDays: number | null;
  /** What waits on it comes to an end when it is due; nothing happens after that. */
  lapses: boolean;
}

export type StageKind = 'neared' | 'reached' | 'overdue' | 'escalated' | 'lapsed';

export interface Stage {
  /** Unique within the deadline, e.g. `neared-3`. */
  name: string;
  kind: StageKind;
  at: Date;
}

/** Everything that this deadline will do if nobody acts, in order of time. */
export function stagesOf(deadline: Timed, calendar: Calendar): Stage[] {
  const { reminders, escalateAfterDays, lapses, openedAt, dueAt } = deadline;
  const wanted: Stage[] = [
    ...reminders
      .filter((days) => !lapses || days <= 0)
      .map((days) => ({ name: nameOf(days), kind: kindOf(days), at: morning(dueAt, days, calendar) })),
    ...(escalateAfterDays === null || lapses
      ? []
      : [{ name: 'escalated', kind: 'escalated' as const, at: morning(dueAt, escalateAfterDays, calendar) }]),
    ...(lapses ? [{ name: 'lapsed', kind: 'lapsed' as const, at: new Date(dueAt.getTime() + 1) }] : []),
  ];
  return wanted.filter((stage) => stage.at > openedAt).sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** What is to be told now, given what was told before: the latest reminder, an escalation, a lapse. */
export function stagesDue(deadline: Timed, told: readonly string[], now: Date, calendar: Calendar): Stage[] {
  const stages = stagesOf(deadline, calendar);
  const past = stages.filter((stage) => stage.at <= now);
  const toldLast = Math.max(-1, ...told.map((name) => stages.findIndex((stage) => stage.name === name)));
  const lapsed = past.filter((stage) => stage.kind === 'lapsed');
  const latest = past
    .slice(toldLast + 1)
    .filter((stage) => stage.kind !== 'lapsed' && stage.kind !== 'escalated')
    .slice(-1);
  const escalated = past.filter((stage) => stage.kind === 'escalated');
  return (lapsed.length > 0 ? lapsed : [...latest, ...escalated]).filter((stage) => !told.includes(stage.name));
}

/** When the deadline has to be looked at next; null when it has nothing left to say. */
export function nextStageAt(deadline: Timed, now: Date, calendar: Calendar): Date | null {
  return stagesOf(deadline, calendar).find((stage) => stage.at > now)?.at ?? null;
}

/** The business days left at the moment of a pause; none for what was overdue. */
export function daysLeft(dueAt: Date, now: Date, calendar: Calendar): number {
  return Math.max(0, businessDaysBetween(now, dueAt, calendar));
}

/** Why this deadline cannot be given more time. */
export function refusalsToExtend(deadline: { closedAt: Date | null; pausedAt: Date | null }): Refusal[] {
  if (deadline.closedAt !== null) return [{ code: 'deadline_closed', detail: 'Nobody waits for this any more.' }];
  if (deadline.pausedAt !== null) return [{ code: 'deadline_paused', detail: 'Its clock stands still already.' }];
  return [];
}

/** What a reminder by hand is called among the stages: at most one a day, in the institution's calendar. */
export function askedOn(day: string): string {
  return `reminded+${day}`;
}

/** Why nobody is reminded of this deadline by hand now. `today` is a day of the institution's calendar. */
export function refusalsToRemind(
  deadline: { closedAt: Date | null; pausedAt: Date | null; assigneeRole: string | null; told: readonly string[] },
  today: string,
): Refusal[] {
  if (deadline.closedAt !== null) return [{ code: 'deadline_closed', detail: 'Nobody waits for this any more.' }];
  if (deadline.pausedAt !== null) return [{ code: 'deadline_paused', detail: 'Its clock stands still.' }];
  if (deadline.assigneeRole === 'coordinator')
    return [{ code: 'your_turn', detail: 'It waits for a coordinator: you.' }];
  if (deadline.told.includes(askedOn(today))) {
    return [{ code: 'reminded_today', detail: 'A reminder went out today already. The next one can go tomorrow.' }];
  }
  return [];
}

function morning(dueAt: Date, days: number, calendar: Calendar): Date {
  const dueDay = localDay(dueAt, calendar.timeZone);
  const day = days === 0 ? dueDay : shiftBusinessDays(dueDay, days, calendar);
  return new Date(startOfDay(day, calendar.timeZone).getTime() + 8 * 3_600_000);
}

function kindOf(days: number): StageKind {
  return days < 0 ? 'neared' : days === 0 ? 'reached' : 'overdue';
}

function nameOf(days: number): string {
  return days === 0 ? 'reached' : `${kindOf(days)}${days > 0 ? '+' : ''}${days}`;
}
