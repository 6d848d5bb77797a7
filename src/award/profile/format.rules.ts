import type { SourceKind } from './field.rules.js';

/** How a value of each kind can be written; the first is how it stands in the fields. */
export const formats = {
  text: ['as_is', 'upper'],
  day: ['2026-11-22', '20261122', '11/22/2026', '22.11.2026', '2026/11/22 00:00:00'],
  credits: ['3.00', '3.000', '3'],
  flag: ['yes/no', 'Y/N', 'true/false', '1/0'],
} as const satisfies Record<SourceKind, readonly string[]>;
export type Format = (typeof formats)[SourceKind][number];
export const formatNames: readonly Format[] = Object.values(formats).flat();

const written: Record<Format, (value: string) => string> = {
  as_is: (text) => text,
  upper: (text) => text.toLocaleUpperCase('en'),
  '2026-11-22': (day) => day,
  '20261122': (day) => day.replaceAll('-', ''),
  '11/22/2026': (day) => parts(day, (y, m, d) => `${m}/${d}/${y}`),
  '22.11.2026': (day) => parts(day, (y, m, d) => `${d}.${m}.${y}`),
  '2026/11/22 00:00:00': (day) => parts(day, (y, m, d) => `${y}/${m}/${d} 00:00:00`),
  '3.00': (credits) => credits,
  '3.000': (credits) => `${credits}0`,
  '3': (credits) => credits.replace(/\.?0+$/, ''),
  'yes/no': (flag) => flag,
  'Y/N': (flag) => (flag === 'yes' ? 'Y' : 'N'),
  'true/false': (flag) => (flag === 'yes' ? 'true' : 'false'),
  '1/0': (flag) => (flag === 'yes' ? '1' : '0'),
};

/** A field as this format writes it. Nothing stays nothing. */
export function reshape(format: Format, value: string): string {
  return value === '' ? '' : written[format](value);
}

function parts(day: string, write: (year: string, month: string, day: string) => string): string {
  const [y, m, d] = day.split('-');
  return write(y!, m!, d!);
}
