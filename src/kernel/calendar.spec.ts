import fc from 'fast-check';
import {
  addBusinessDays,
  businessDaysBetween,
  dayAfter,
  endOfDay,
  isBusinessDay,
  isTimeZone,
  localDay,
  shiftBusinessDays,
  startOfDay,
  type Calendar,
} from './calendar.js';

const boston: Calendar = { timeZone: 'America/New_York', holidays: ['2026-11-26', '2026-11-27', '2026-12-25'] };

describe('business days', () => {
  it('end on the last instant of the local day', () => {
    expect(addBusinessDays(new Date('2026-11-23T15:00:00Z'), 1, boston)).toEqual(new Date('2026-11-25T04:59:59.999Z'));
  });

  it('pass over weekends and holidays', () => {
    const wednesday = new Date('2026-11-25T15:00:00Z');
    expect(localDay(addBusinessDays(wednesday, 1, boston), boston.timeZone)).toBe('2026-11-30');
    expect(shiftBusinessDays('2026-11-30', -1, boston)).toBe('2026-11-25');
  });

  it('count from the day in the institution, not in Greenwich', () => {
    const lateOnMonday = new Date('2026-11-24T03:30:00Z'); // 22:30 on Monday in Boston
    expect(localDay(addBusinessDays(lateOnMonday, 1, boston), boston.timeZone)).toBe('2026-11-24');
  });

  it('take zero days as today, or the next day that is open', () => {
    expect(shiftBusinessDays('2026-11-25', 0, boston)).toBe('2026-11-25');
    expect(shiftBusinessDays('2026-11-26', 0, boston)).toBe('2026-11-30');
  });

  it('refuse half days', () => {
    expect(() => shiftBusinessDays('2026-11-25', 1.5, boston)).toThrow(RangeError);
  });

  it('are negative towards the past', () => {
    const [monday, friday] = [new Date('2026-11-16T12:00:00Z'), new Date('2026-11-20T12:00:00Z')];
    expect(businessDaysBetween(monday, friday, boston)).toBe(4);
    expect(businessDaysBetween(friday, monday, boston)).toBe(-4);
  });
});

describe('a local day', () => {
  it.each([
    ['America/New_York', '2026-03-08', 23], // clocks go forward
    ['America/New_York', '2026-11-01', 25], // and back
    ['Africa/Cairo', '2026-04-24', 23], // forward at midnight: the day begins at 01:00
    ['America/Havana', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5], // back by half an hour
    ['Asia/Kathmandu', '2026-06-01', 24],
    ['Pacific/Kiritimati', '2026-06-01', 24], // +14
    ['Pacific/Pago_Pago', '2026-06-01', 24], // -11
  ])('in %s on %s has %d hours', (zone, day, hours) => {
    const length = endOfDay(day, zone).getTime() + 1 - startOfDay(day, zone).getTime();
    expect(length / 3_600_000).toBe(hours);
    expect(localDay(startOfDay(day, zone), zone)).toBe(day);
    expect(localDay(endOfDay(day, zone), zone)).toBe(day);
  });

  it('needs a zone that exists', () => {
    expect(isTimeZone('America/New_York')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
  });
});

describe('for every calendar', () => {
  const zones = [
    'America/New_York',
    'America/Los_Angeles',
    'Europe/London',
    'Africa/Cairo',
    'Asia/Kolkata',
    'Australia/Sydney',
    'Pacific/Kiritimati',
  ];
  const calendars = fc.record({
    timeZone: fc.constantFrom(...zones),
    holidays: fc.array(
      fc.integer({ min: 0, max: 400 }).map((n) => dayAfter('2026-01-01', n)),
      { maxLength: 25 },
    ),
  });
  const instants = fc
    .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2026-12-31') })
    .map((ms) => new Date(ms));
  const counts = fc.integer({ min: 1, max: 40 });

  it('what is due lies ahead, on a business day, and exactly as many business days away as asked', () => {
    fc.assert(
      fc.property(calendars, instants, counts, (calendar, from, days) => {
        const due = addBusinessDays(from, days, calendar);
        expect(due.getTime()).toBeGreaterThan(from.getTime());
        expect(isBusinessDay(localDay(due, calendar.timeZone), calendar)).toBe(true);
        expect(businessDaysBetween(from, due, calendar)).toBe(days);
        expect(localDay(new Date(due.getTime() + 1), calendar.timeZone) > localDay(due, calendar.timeZone)).toBe(true);
      }),
    );
  });

  it('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(calendars, instants, counts, counts, (calendar, from, a, b) => {
        const once = addBusinessDays(from, a + b, calendar);
        expect(addBusinessDays(addBusinessDays(from, a, calendar), b, calendar)).toEqual(once);
      }),
    );
  });

  it('going back undoes going forward from a business day', () => {
    fc.assert(
      fc.property(calendars, instants, counts, (calendar, from, days) => {
        const day = shiftBusinessDays(localDay(from, calendar.timeZone), 0, calendar);
        expect(shiftBusinessDays(shiftBusinessDays(day, days, calendar), -days, calendar)).toBe(day);
      }),
    );
  });

  it('more days are never due earlier', () => {
    fc.assert(
      fc.property(calendars, instants, counts, (calendar, from, days) => {
        const [sooner, later] = [addBusinessDays(from, days, calendar), addBusinessDays(from, days + 1, calendar)];
        expect(later.getTime()).toBeGreaterThan(sooner.getTime());
      }),
    );
  });
});
