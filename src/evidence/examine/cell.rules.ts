/*
 ** What a cell of a workbook shows (ECMA-376 part 1, sections 18.8.30 and 18.17.4): a day is kept as the days since 1900, a
 ** percentage as a fraction, and only the cell's format says which it is. Days are written as ISO 8601 does, for all languages.
 */
export type CellFormat = 'day' | 'moment' | 'time' | 'hours' | 'percent' | 'plain';

/** Formats that every workbook knows by their number. */
const builtIn: Readonly<Record<number, CellFormat>> = {
  9: 'percent',
  10: 'percent',
  ...spread([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58], 'day'),
  ...spread([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56], 'time'),
  22: 'moment',
  46: 'hours',
};

function spread(ids: readonly number[], format: CellFormat): Record<number, CellFormat> {
  return Object.fromEntries(ids.map((id) => [id, format]));
}

/** The kind of a format: by its code where the workbook has one of its own, else by its number. */
export function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return builtIn[id] ?? 'plain';
  const bare = code.split(';', 1)[0]!.replace(/"[^"]*"|\\.|_./g, '');
  if (/\[[hms]+\]/i.test(bare)) return 'hours';
  const letters = bare.replace(/\[[^\]]*\]/g, '').replace(/general/gi, '');
  const day = /[yd]/i.test(letters) || /^[^hs]*m[^hs]*$/i.test(letters);
  const time = /[hs]/i.test(letters);
  if (day && /[ymd]/i.test(letters)) return time ? 'moment' : 'day';
  if (time) return 'time';
  return letters.includes('%') ? 'percent' : 'plain';
}

const day = 86_400_000;
/** Days from the beginning of either calendar of a workbook to 1970. */
const epoch = { 1900: 25_569, 1904: 24_107 };

/** A number as the cell shows it; `calendar` is where the workbook begins to count days. Text that is no number stays as it is. */
export function shownNumber(value: string, format: CellFormat, calendar: 1900 | 1904): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (format === 'percent') return `${exact(number * 100)}%`;
  if (format === 'plain' || number < 0 || number > 2_958_466) return exact(number);
  if (format === 'hours') {
    const minutes = Math.round(number * 24 * 60);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }
  // Excel counts a 29 February 1900 that never was.
  const days = calendar === 1900 && number < 60 ? number + 1 : number;
  const iso = new Date(Math.round((days - epoch[calendar]) * day)).toISOString();
  const [date, clock] = [iso.slice(0, 10), iso.slice(11, 16)];
  if (format === 'time') return number < 1 ? clock : `${date} ${clock}`;
  return format === 'day' ? date : `${date} ${clock}`;
}

/** Without the noise of binary fractions: as many digits as Excel keeps. */
function exact(number: number): string {
  return String(Number(number.toPrecision(15)));
}
