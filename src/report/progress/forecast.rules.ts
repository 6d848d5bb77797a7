/*
 ** How many open claims will miss a date, at the pace of the last weeks.
 **
 ** Claims that are closed come one by one, so their number until the date is taken for a Poisson count with the pace as its
 ** mean; the range is the mean plus and minus 1.28 standard deviations: four times of five the number lies in it.
 ** New claims that come meanwhile are left out: they wait behind those that are open now.
 */
export interface Pace {
  /** Claims that are open now. */
  open: number;
  /** Claims that were closed in the last `weeks` weeks. */
  closed: number;
  weeks: number;
}

export interface Forecast {
  /** Claims closed in a week, on the average. */
  perWeek: number;
  /** How many of the open ones will miss the date; null without a pace. */
  misses: number | null;
  atLeast: number | null;
  atMost: number | null;
}

const fourOfFive = 1.28;
const week = 7 * 86_400_000;

/** @throws RangeError for a date before now */
export function forecast({ open, closed, weeks }: Pace, now: Date, by: Date): Forecast {
  if (by < now) throw new RangeError('a forecast looks ahead');
  const perWeek = closed / weeks;
  if (closed === 0) return { perWeek: 0, misses: null, atLeast: null, atMost: null };
  const mean = perWeek * ((by.getTime() - now.getTime()) / week);
  const spread = fourOfFive * Math.sqrt(mean);
  const left = (done: number): number => Math.min(open, Math.max(0, open - Math.floor(Math.max(0, done))));
  return { perWeek, misses: left(mean), atLeast: left(mean + spread), atMost: left(mean - spread) };
}
