import fc from 'fast-check';
import { formatOf, shownNumber } from './cell.rules.js';

test.each([
  [14, undefined, 'day'],
  [22, undefined, 'moment'],
  [9, undefined, 'percent'],
  [46, undefined, 'hours'],
  [0, undefined, 'plain'],
  [164, 'dd/mm/yyyy', 'day'],
  [164, '[$-409]mmmm yyyy;@', 'day'],
  [164, 'yyyy-mm-dd hh:mm', 'moment'],
  [164, 'h:mm AM/PM', 'time'],
  [164, '[h]:mm', 'hours'],
  [164, '0.0%', 'percent'],
  [164, '#,##0.00 "days"', 'plain'],
  [164, '[Red]#,##0', 'plain'],
  [164, '\\d0', 'plain'],
  [164, 'General', 'plain'],
] as const)('format %s %s is %s', (id, code, format) => expect(formatOf(id, code)).toBe(format));

test.each([
  ['45123', 'day', '2023-07-16'],
  ['1', 'day', '1900-01-01'],
  ['59', 'day', '1900-02-28'],
  ['61', 'day', '1900-03-01'],
  ['45123.604166666664', 'moment', '2023-07-16 14:30'],
  ['0.25', 'time', '06:00'],
  ['1.5625', 'hours', '37:30'],
  ['0.125', 'percent', '12.5%'],
  ['0.30000000000000004', 'plain', '0.3'],
  ['-3', 'day', '-3'],
  ['n/a', 'day', 'n/a'],
  ['1e99', 'day', '1e+99'],
] as const)('%s as %s reads %s', (value, format, shown) => expect(shownNumber(value, format, 1900)).toBe(shown));

test('both calendars name the same day, and a whole number stays as it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1462 + 60, max: 80_000 }), (n) => {
      expect(shownNumber(String(n), 'day', 1900)).toBe(shownNumber(String(n - 1462), 'day', 1904));
      expect(shownNumber(String(n), 'plain', 1900)).toBe(String(n));
    }),
  );
});
