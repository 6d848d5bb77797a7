import fc from 'fast-check';
import { localDay } from '../../kernel/calendar.js';
import { isToldOf, nextRun, refusalsToLeave, refusalsToRhythm, type Rhythm } from './schedule.rules.js';

const newYork = 'America/New_York';
const daily = (hour: number): Rhythm => ({ every: 'day', weekday: null, hour });
const weekly = (weekday: number, hour: number): Rhythm => ({ every: 'week', weekday, hour });
const next = (rhythm: Rhythm, after: string, zone = newYork) => nextRun(rhythm, new Date(after), zone).toISOString();

describe('the next time', () => {
  it('is today while the hour is still to come, else tomorrow', () => {
    expect(next(daily(6), '2026-11-23T09:00:00Z')).toBe('2026-11-23T11:00:00.000Z');
    expect(next(daily(6), '2026-11-23T11:00:00Z')).toBe('2026-11-24T11:00:00.000Z');
  });

  it('is on the day of the week, in the college’s own time', () => {
    expect(next(weekly(1, 6), '2026-11-23T09:00:00Z')).toBe('2026-11-23T11:00:00.000Z');
    expect(next(weekly(1, 6), '2026-11-23T12:00:00Z')).toBe('2026-11-30T11:00:00.000Z');
    expect(next(weekly(7, 23), '2026-11-23T03:59:00Z')).toBe('2026-11-23T04:00:00.000Z');
    expect(next(weekly(2, 1), '2026-11-23T12:00:00Z', 'Pacific/Auckland')).toBe('2026-11-30T12:00:00.000Z');
  });

  it('keeps the hour of the wall when the clocks change', () => {
    expect(next(daily(6), '2026-10-31T12:00:00Z')).toBe('2026-11-01T11:00:00.000Z');
    expect(next(daily(6), '2026-03-07T12:00:00Z')).toBe('2026-03-08T10:00:00.000Z');
    expect(next(daily(23), '2026-03-08T12:00:00Z')).toBe('2026-03-09T03:00:00.000Z');
    expect(next(daily(0), '2026-09-05T05:00:00Z', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z');
  });

  it('is always later, never further away than its rhythm, and on its day, whenever and wherever', () => {
    const zones = fc.constantFrom(newYork, 'Europe/Madrid', 'Pacific/Auckland', 'Asia/Kolkata', 'America/Santiago');
    const rhythms = fc.record({
      weekday: fc.option(fc.integer({ min: 1, max: 7 }), { nil: null }),
      hour: fc.integer({ min: 0, max: 23 }),
    });
    const when = fc.date({ min: new Date('2024-01-01'), max: new Date('2034-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(rhythms, when, zones, ({ weekday, hour }, after, zone) => {
        const rhythm: Rhythm = { every: weekday === null ? 'day' : 'week', weekday, hour };
        expect(refusalsToRhythm(rhythm)).toEqual([]);
        const at = nextRun(rhythm, after, zone);
        const hours = (at.getTime() - after.getTime()) / 3_600_000;
        expect(hours).toBeGreaterThan(0);
        expect(hours).toBeLessThanOrEqual((weekday === null ? 24 : 7 * 24) + 1);
        const day = new Date(`${localDay(at, zone)}T00:00:00Z`).getUTCDay() || 7;
        if (weekday !== null) expect(day).toBe(weekday);
      }),
    );
  });
});

it('a week needs its day, and a day has none', () => {
  expect(refusalsToRhythm({ every: 'week', weekday: null })).toMatchObject([{ code: 'odd_weekday' }]);
  expect(refusalsToRhythm({ every: 'day', weekday: 1 })).toMatchObject([{ code: 'odd_weekday' }]);
});

it('keeps an extract only where something will be compared with it', () => {
  expect(refusalsToLeave(true)).toEqual([]);
  expect(refusalsToLeave(false)).toMatchObject([{ code: 'no_schedule' }]);
});

it('tells of every difference, and of none only whoever asked for it', () => {
  const none = { awardedNotPosted: 0, postedNotAwarded: 0, differs: 0 };
  expect([isToldOf(none, false), isToldOf(none, true)]).toEqual([false, true]);
  for (const list of Object.keys(none)) expect(isToldOf({ ...none, [list]: 1 }, false)).toBe(true);
});
