import type { Language } from './words.js';

/** What formatting depends on: the reader's language and the zone in which times are told. */
export interface Place {
  language: Language;
  /** The institution's zone, an IANA name. */
  timeZone: string;
}

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

export const localeOf = (language: Language): string => locales[language];

/** “12 March 2026”, in the institution's zone. `at` is an instant. */
export function dayOf(at: string | Date, { language, timeZone }: Place): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(new Date(at));
}

/** “Thu, Mar 12”: for dense tables. The year is told when it is not this one. */
export function shortDayOf(at: string | Date, now: Date, { language, timeZone }: Place): string {
  const date = new Date(at);
  const year = new Intl.DateTimeFormat('en-US', { year: 'numeric', timeZone });
  const thisYear = year.format(date) === year.format(now);
  return new Intl.DateTimeFormat(locales[language], {
    weekday: thisYear ? 'short' : undefined,
    month: 'short',
    day: 'numeric',
    year: thisYear ? undefined : 'numeric',
    timeZone,
  }).format(date);
}

/** “March 12, 2026 at 2:02 PM EST”: an instant to the minute, with its zone. */
export function momentOf(at: string | Date, { language, timeZone }: Place): string {
  return new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(new Date(at));
}

/** The same instant on another clock, “11:02 AM PDT”, with its day where that is another one; null where both clocks agree. */
export function elsewhereOf(at: string | Date, { language, timeZone }: Place, other: string): string | null {
  const shown = (zone: string, year: 'numeric' | undefined) =>
    new Intl.DateTimeFormat(locales[language], {
      year,
      month: year && 'long',
      day: year && 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
      timeZone: zone,
    }).format(new Date(at));
  const clock = (zone: string) =>
    new Intl.DateTimeFormat('en-US', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(new Date(at));
  if (clock(timeZone) === clock(other)) return null;
  const sameDay = dayOf(at, { language, timeZone }) === dayOf(at, { language, timeZone: other });
  return shown(other, sameDay ? undefined : 'numeric');
}

/** “2:02 PM”. */
export function timeOf(at: string | Date, { language, timeZone }: Place): string {
  return new Intl.DateTimeFormat(locales[language], { timeStyle: 'short', timeZone }).format(new Date(at));
}

/** A full hour of the day, 0 to 23: “6:00 AM”. */
export function hourOf(hour: number, language: Language): string {
  return timeOf(new Date(Date.UTC(2024, 0, 1, hour)), { language, timeZone: 'UTC' });
}

/** A calendar day without a zone (`2026-03-12`), such as a holiday or the day a term begins. */
export function calendarDayOf(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day.slice(0, 10)}T00:00:00Z`),
  );
}

/** “March 2016”, of a calendar day whose day does not matter. */
export function monthOf(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day.slice(0, 10)}T00:00:00Z`),
  );
}

/** The name of a month, 1 to 12. */
export function monthNameOf(month: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, month - 1),
  );
}

/** The calendar day that it is in this zone: `2026-03-12`. */
export function isoDayOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(at);
}

/** Whole cents as dollars; no cents are shown where there are none: “$1,170”, “$12.50”. */
export function moneyOf(cents: number, language: Language): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100);
}

/** Credits as the API writes them (`3.00`), without zeros that say nothing: “3”, “1.5”. */
export function creditsOf(credits: string): string {
  return credits.includes('.') ? credits.replace(/\.?0+$/, '') : credits;
}

export function numberOf(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

/** `share` of 1 as “45%”. */
export function percentOf(share: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Bytes for people: “3.2 MB”, each unit 1,024 of the one before, as limits are set and told. */
export function sizeOf(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = bytes < 1024 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10));
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit: units[power]!,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power < 2 ? 0 : 1,
  }).format(bytes / 1024 ** power);
}

const minute = 60_000;
const spans = [
  ['year', 365 * 24 * 60 * minute],
  ['month', 30 * 24 * 60 * minute],
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/** How long ago, or how far ahead: “3 days ago”, “in 2 hours”, “now”. */
export function agoOf(at: string | Date, now: Date, language: Language): string {
  const difference = new Date(at).getTime() - now.getTime();
  const format = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  for (const [unit, length] of spans) {
    const amount = Math.trunc(difference / length);
    if (amount !== 0) return format.format(amount, unit);
  }
  return format.format(0, 'second');
}

/** “writing, reading and arithmetic”. */
export function listOf(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts);
}
