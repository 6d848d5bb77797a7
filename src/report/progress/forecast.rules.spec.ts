import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forecast } from './forecast.rules.js';

const now = new Date('2026-03-02T12:00:00Z');
const later = (weeks: number) => new Date(now.getTime() + weeks * 7 * 86_400_000);

describe('the forecast', () => {
  it('counts what the pace leaves over', () => {
    expect(forecast({ open: 60, closed: 40, weeks: 8 }, now, later(9))).toMatchObject({ perWeek: 5, misses: 15 });
  });

  it('says nothing where nothing was closed', () => {
    expect(forecast({ open: 60, closed: 0, weeks: 8 }, now, later(9))).toEqual({
      perWeek: 0,
      misses: null,
      atLeast: null,
      atMost: null,
    });
  });

  it('looks ahead', () => {
    expect(() => forecast({ open: 1, closed: 1, weeks: 8 }, now, later(-1))).toThrow(RangeError);
  });

  it('never misses more than there are nor fewer than none, keeps its range in order, and falls with time', () => {
    const given = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 400 }), fc.nat(52), fc.nat(20));
    fc.assert(
      fc.property(given, ([open, closed, weeks, more]) => {
        const { misses, atLeast, atMost } = forecast({ open, closed, weeks: 8 }, now, later(weeks));
        expect(0 <= atLeast! && atLeast! <= misses! && misses! <= atMost! && atMost! <= open).toBe(true);
        const then = forecast({ open, closed, weeks: 8 }, now, later(weeks + more));
        expect(then.misses!).toBeLessThanOrEqual(misses!);
      }),
    );
  });
});
