import { atHour, dayAfter, localDay } from '../../kernel/calendar.js';
import type { Refusal } from '../../kernel/refusal.js';

/*
 ** When the ledger is held against the student information system without anybody asking.
 ** (1) The hour is the college's own. A run that was missed, because nothing ran then, is done once, as soon as something does.
 ** (2) A run takes the newest extract that was left since the last one, and nothing else: without one it says so.
 ** (3) An extract holds the ids and grades of everybody: it lies here only where a run will take it, and until then.
 */
export interface Rhythm {
  every: 'day' | 'week';
  /** 1 is Monday, 7 Sunday; null for every day. */
  weekday: number | null;
  /** 0 to 23, by the college's clock. */
  hour: number;
}

/** The first time after this moment. */
export function nextRun({ weekday, hour }: Rhythm, after: Date, timeZone: string): Date {
  for (let day = localDay(after, timeZone); ; day = dayAfter(day, 1)) {
    const at = atHour(day, hour, timeZone);
    if (at > after && (weekday === null || weekdayOf(day) === weekday)) return at;
  }
}

export function refusalsToRhythm({ every, weekday }: Pick<Rhythm, 'every' | 'weekday'>): Refusal[] {
  if ((every === 'week') === (weekday !== null)) return [];
  const detail = every === 'week' ? 'Say on which day of the week.' : 'Every day has no day of the week.';
  return [{ code: 'odd_weekday', detail, about: 'weekday' }];
}

/** Why no extract can be left. */
export function refusalsToLeave(isScheduled: boolean): Refusal[] {
  if (isScheduled) return [];
  const detail =
    'No regular comparison is set here, so nobody would look at it. Ask the registrar to set one, or compare at once.';
  return [{ code: 'no_schedule', detail }];
}

/** How a comparison came out, as somebody is told of it. */
export interface Outcome {
  awardedNotPosted: number;
  postedNotAwarded: number;
  differs: number;
}

export function differencesIn({ awardedNotPosted, postedNotAwarded, differs }: Outcome): number {
  return awardedNotPosted + postedNotAwarded + differs;
}

/** Nobody is written to when both agree, unless they want to know that too. */
export function isToldOf(outcome: Outcome, alwaysMail: boolean): boolean {
  return alwaysMail || differencesIn(outcome) > 0;
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
