import fc from 'fast-check';
import { digestDueAt, foldMinutes, maxAttempts, newsDueAt, nextTry } from './mail.rules.js';

const noon = new Date('2026-11-22T12:00:00Z');
const minutes = (n: number) => new Date(noon.getTime() + n * 60_000);

describe('a mail that could not be sent', () => {
  it.each([
    [1, 1],
    [2, 2],
    [4, 8],
    [7, 64],
  ])('the %i. time is tried again after %i minutes', (attempts, wait) => {
    expect(nextTry(attempts, noon)).toEqual(minutes(wait));
  });

  it('is set aside after the last try', () => expect(nextTry(maxAttempts, noon)).toBeNull());
});

describe('news', () => {
  it('goes at once when there was none lately', () => {
    expect(newsDueAt(noon, null)).toEqual(noon);
    expect(newsDueAt(noon, minutes(-foldMinutes))).toEqual(noon);
  });

  it('waits for the minutes after the last to pass', () => {
    expect(newsDueAt(noon, minutes(-3))).toEqual(minutes(foldMinutes - 3));
  });
});

describe('the daily digest', () => {
  it.each([
    ['2026-11-22T12:59:59Z', 'America/New_York', '2026-11-22T13:00:00.000Z'],
    ['2026-11-22T13:00:00Z', 'America/New_York', '2026-11-23T13:00:00.000Z'],
    ['2026-03-08T05:30:00Z', 'America/New_York', '2026-03-08T12:00:00.000Z'],
    ['2026-11-01T05:30:00Z', 'America/New_York', '2026-11-01T13:00:00.000Z'],
    ['2026-11-22T20:00:00Z', 'Asia/Kathmandu', '2026-11-23T02:15:00.000Z'],
  ])('of %s in %s goes at %s, daylight saving or not', (now, zone, due) => {
    expect(digestDueAt(new Date(now), zone).toISOString()).toBe(due);
  });

  it('always goes within 25 hours, at eight on the wall clock', () => {
    const zone = fc.constantFrom('America/New_York', 'America/St_Johns', 'Pacific/Auckland', 'Europe/Berlin', 'UTC');
    const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, zone, (now, timeZone) => {
        const due = digestDueAt(now, timeZone);
        expect(due.getTime()).toBeGreaterThan(now.getTime());
        expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        const wall = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(due);
        expect(wall).toBe('08:00:00');
      }),
    );
  });
});
