/*
 ** Days as an institution counts them.
 ** (1) A day is an ISO date (`2026-11-22`) in the institution's time zone; an instant is a Date.
 ** (2) A business day is Monday to Friday and no holiday.
 ** (3) Something due "in n business days" is due at the last instant of the n-th business day after today, so nobody
 **     loses hours to the time of day, to daylight saving or to where the server stands.
 */
export interface Calendar {
  /** IANA name, e.g. `America/New_York`. */
  timeZone: string;
  /** ISO dates on which the institution is closed. */
  holidays: readonly string[];
}

/** The last instant of the `days`-th business day after `from`. Zero: of today, or of the next business day if today is none. */
export function addBusinessDays(from: Date, days: number, calendar: Calendar): Date {
  return endOfDay(shiftBusinessDays(localDay(from, calendar.timeZone), days, calendar), calendar.timeZone);
}

/** How many business days lie after the day of `from` up to and with the day of `to`; negative when `to` is earlier. */
export function businessDaysBetween(from: Date, to: Date, calendar: Calendar): number {
  const [a, b] = [localDay(from, calendar.timeZone), localDay(to, calendar.timeZone)];
  const closed = new Set(calendar.holidays);
  let count = 0;
  for (let day = a < b ? a : b; day < (a < b ? b : a);) {
    day = dayAfter(day, 1);
    if (isOpen(day, closed)) count++;
  }
  return a <= b || count === 0 ? count : -count;
}

/** The n-th business day after `day` (before it, when `days` is negative). Zero: `day`, or the next business day. */
export function shiftBusinessDays(day: string, days: number, calendar: Calendar): string {
  if (!Number.isInteger(days)) throw new RangeError('business days are counted in whole days');
  const closed = new Set(calendar.holidays);
  const step = days < 0 ? -1 : 1;
  let shifted = day;
  if (days === 0) while (!isOpen(shifted, closed)) shifted = dayAfter(shifted, 1);
  for (let left = Math.abs(days); left > 0;) {
    shifted = dayAfter(shifted, step);
    if (isOpen(shifted, closed)) left--;
  }
  return shifted;
}

export function isBusinessDay(day: string, calendar: Calendar): boolean {
  return isOpen(day, new Set(calendar.holidays));
}

/** The day that the institution's wall calendar shows at this instant. */
export function localDay(at: Date, timeZone: string): string {
  const { year, month, day } = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map((p) => [p.type, p.value]),
  );
  return `${year}-${month}-${day}`;
}

/** The first instant of a local day: not always midnight, since some zones change their clocks at midnight. */
export function startOfDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let [before, after] = [midnight - 16 * hour, midnight + 16 * hour];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localDay(new Date(middle), timeZone) < day) before = middle;
    else after = middle;
  }
  return new Date(after);
}

/** The last instant (millisecond) of a local day. */
export function endOfDay(day: string, timeZone: string): Date {
  return new Date(startOfDay(dayAfter(day, 1), timeZone).getTime() - 1);
}

/** The instant at which the wall clock shows this hour. Clocks that changed in the night are set right; an hour that they leave out is the next one. */
export function atHour(day: string, wanted: number, timeZone: string): Date {
  const start = startOfDay(day, timeZone).getTime();
  const guess = start + wanted * hour;
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: 'numeric', hourCycle: 'h23' })
    .formatToParts(guess)
    .map(({ value }) => Number(value));
  const minutes = wanted * 60 - (parts[0]! * 60 + parts[2]!);
  const nearest = ((minutes + 3 * 720) % 1440) - 720;
  return new Date(Math.max(start, guess + nearest * (hour / 60)));
}

/** The calendar day `days` later (or earlier), whatever its weekday. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10);
}

export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

const hour = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl format costs a hundred times more than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

function isOpen(day: string, closed: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !closed.has(day);
}
