/*
 ** The academic calendar of a Massachusetts college, by rule, so that the demo is at home in whatever year it is started.
 */
export interface Holiday {
  on: string;
  name: string;
}

export interface TermContent {
  code: string;
  title: string;
  startsOn: string;
  endsOn: string;
}

const [sunday, monday, thursday, saturday] = [0, 1, 4, 6];

/** The days on which the college is closed in this year: state holidays, the long weekend and the December recess. */
export function holidaysOf(year: number): Holiday[] {
  const thanksgiving = nth(4, thursday, year, 11);
  return [
    { on: observed(date(year, 1, 1)), name: 'New Year’s Day' },
    { on: nth(3, monday, year, 1), name: 'Martin Luther King Jr. Day' },
    { on: nth(3, monday, year, 2), name: 'Presidents’ Day' },
    { on: nth(3, monday, year, 4), name: 'Patriots’ Day' },
    { on: after(nth(1, monday, year, 6), -7), name: 'Memorial Day' },
    { on: observed(date(year, 6, 19)), name: 'Juneteenth' },
    { on: observed(date(year, 7, 4)), name: 'Independence Day' },
    { on: nth(1, monday, year, 9), name: 'Labor Day' },
    { on: nth(2, monday, year, 10), name: 'Indigenous Peoples’ Day' },
    { on: observed(date(year, 11, 11)), name: 'Veterans Day' },
    { on: thanksgiving, name: 'Thanksgiving' },
    { on: after(thanksgiving, 1), name: 'Day after Thanksgiving' },
    ...[24, 25, 26, 27, 28, 29, 30, 31]
      .map((day) => date(year, 12, day))
      .filter((on) => ![sunday, saturday].includes(weekday(on)))
      .map((on) => ({ on, name: 'December recess' })),
  ].filter((holiday, i, all) => all.findIndex(({ on }) => on === holiday.on) === i);
}

/** The terms that begin in this year. */
export function termsOf(year: number): TermContent[] {
  const laborDay = nth(1, monday, year, 9);
  return [
    {
      code: `${year}SP`,
      title: `Spring ${year}`,
      startsOn: after(nth(3, monday, year, 1), 2),
      endsOn: date(year, 5, 15),
    },
    { code: `${year}SU`, title: `Summer ${year}`, startsOn: nth(1, monday, year, 6), endsOn: date(year, 8, 14) },
    { code: `${year}FA`, title: `Fall ${year}`, startsOn: after(laborDay, 2), endsOn: date(year, 12, 22) },
  ];
}

/** The term in which credit decided on this day is posted: the one that is running, or the next. */
export function termAt(on: string): string {
  const year = Number(on.slice(0, 4));
  return [...termsOf(year), ...termsOf(year + 1)].find((term) => term.endsOn >= on)!.code;
}

function date(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function weekday(on: string): number {
  return new Date(`${on}T00:00:00Z`).getUTCDay();
}

function after(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function nth(n: number, day: number, year: number, month: number): string {
  const first = date(year, month, 1);
  return after(first, ((day - weekday(first) + 7) % 7) + 7 * (n - 1));
}

/** A holiday on a weekend is kept on the nearest working day. */
function observed(on: string): string {
  const shift = { [saturday]: -1, [sunday]: 1 }[weekday(on)] ?? 0;
  return after(on, shift);
}
