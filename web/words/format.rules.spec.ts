import {
  agoOf, calendarDayOf, creditsOf, dayOf, elsewhereOf, isoDayOf, listOf, momentOf, monthNameOf, monthOf, moneyOf, percentOf, shortDayOf, sizeOf, timeOf,
} from './format.rules.js'; // prettier-ignore

const eastern = { language: 'en', timeZone: 'America/New_York' } as const;
const now = new Date('2026-03-12T18:02:00Z');

test('a day is the day in the institution’s zone', () => {
  expect(dayOf('2026-03-12T02:00:00Z', eastern)).toBe('March 11, 2026');
  expect(dayOf('2026-03-12T02:00:00Z', { ...eastern, language: 'es' })).toBe('11 de marzo de 2026');
});

test('a short day tells the year only when it is another one', () => {
  expect(shortDayOf('2026-03-14T12:00:00Z', now, eastern)).toBe('Sat, Mar 14');
  expect(shortDayOf('2025-12-01T12:00:00Z', now, eastern)).toBe('Dec 1, 2025');
});

test('a moment names its zone', () => {
  expect(momentOf(now, eastern)).toMatch(/^March 12, 2026 at 2:02\sPM EDT$/u);
  expect(timeOf(now, eastern)).toMatch(/^2:02\sPM$/u);
});

test('a calendar day is the same in every zone', () => {
  expect(calendarDayOf('2026-07-04', 'en')).toBe('July 4, 2026');
});

test('money shows cents only where there are some', () => {
  expect(moneyOf(117_000, 'en')).toBe('$1,170');
  expect(moneyOf(1250, 'en')).toBe('$12.50');
});

test('credits lose the zeros that say nothing', () => {
  expect(['3.00', '1.50', '0.75', '10', '30.00'].map(creditsOf)).toEqual(['3', '1.5', '0.75', '10', '30']);
});

test('sizes, shares and lists read as people say them', () => {
  expect(sizeOf(3_400_000, 'en')).toBe('3.2 MB');
  expect(sizeOf(2 * 1024 ** 3, 'en')).toBe('2 GB');
  expect(sizeOf(900, 'en')).toBe('900 bytes');
  expect(percentOf(0.45, 'en')).toBe('45%');
  expect(listOf(['a', 'b', 'c'], 'es')).toBe('a, b y c');
});

test('how long ago is told in the largest unit that fits', () => {
  expect(agoOf('2026-03-09T18:00:00Z', now, 'en')).toBe('3 days ago');
  expect(agoOf('2026-03-12T20:02:00Z', now, 'en')).toBe('in 2 hours');
  expect(agoOf('2026-03-12T18:01:40Z', now, 'en')).toBe('now');
});

test('months are told without their day, in both languages', () => {
  expect([monthOf('2016-03-31', 'en'), monthOf('2016-03-01', 'es')]).toEqual(['March 2016', 'marzo de 2016']);
  expect([monthNameOf(1, 'en'), monthNameOf(12, 'es')]).toEqual(['January', 'diciembre']);
  expect(isoDayOf(new Date('2026-03-12T03:00:00Z'), 'America/New_York')).toBe('2026-03-11');
});

test('another clock is told where it shows another time, with the day where that differs', () => {
  expect(elsewhereOf(now, eastern, 'America/Los_Angeles')).toMatch(/^11:02\sAM PDT$/u);
  expect(elsewhereOf('2026-03-12T02:00:00Z', eastern, 'Asia/Tokyo')).toMatch(/^March 12, 2026 at 11:00\sAM GMT\+9$/u);
  expect(elsewhereOf(now, eastern, 'America/Detroit')).toBeNull();
});
