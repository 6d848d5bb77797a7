import { dayAfter, localDay, shiftBusinessDays, startOfDay, type Calendar } from '../../kernel/calendar.js';
import { college } from '../content/college.js';
import { holidaysOf } from '../content/calendar.js';

const minute = 60_000;

/** A moment of the story: so many business days ago, at this time of the college's day. */
export interface When {
  daysAgo: number;
  time: string;
}

/** The college's calendar around the present. */
export function calendarAround(now: Date): Calendar {
  const year = now.getUTCFullYear();
  const holidays = [year - 1, year, year + 1].flatMap(holidaysOf).map((holiday) => holiday.on);
  return { timeZone: college.timeZone, holidays };
}

/** The working day so many business days before today. */
export function businessDay(daysAgo: number, now: Date): string {
  const calendar = calendarAround(now);
  return shiftBusinessDays(localDay(now, calendar.timeZone), -daysAgo, calendar);
}

/** The moment of a day at the college's time. */
export function moment({ daysAgo, time }: When, now: Date): Date {
  const [hours, minutes] = time.split(':').map(Number);
  const midnight = startOfDay(businessDay(daysAgo, now), college.timeZone);
  return new Date(midnight.getTime() + (hours! * 60 + minutes!) * minute);
}

/** As many calendar days before a day. */
export function daysBefore(on: string, days: number): string {
  return dayAfter(on, -days);
}
