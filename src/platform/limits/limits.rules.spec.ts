import fc from 'fast-check';
import { costOf, networkOf, secondsUntilFree, spend, windowOf, type Limit } from './limits.rules.js';

const five: Limit = { times: 5, minutes: 15 };
const noon = new Date('2026-11-22T12:00:00Z');
const after = (ms: number) => new Date(noon.getTime() + ms);

function spendAll(limit: Limit, now: Date): Date {
  let until: Date | null = null;
  for (let n = 0; n < limit.times; n++) until = spend(limit, until, now);
  return until!;
}

describe('a limit of five in fifteen minutes', () => {
  it('allows five at once and refuses the sixth', () => {
    const until = spendAll(five, noon);
    expect(until).toEqual(after(windowOf(five)));
    expect(spend(five, until, noon)).toBeNull();
  });

  it('says after how many seconds one more is possible, and then it is', () => {
    const until = spendAll(five, noon);
    const wait = secondsUntilFree(five, until, noon);
    expect(wait).toBe(180);
    expect(spend(five, until, after((wait - 1) * 1000))).toBeNull();
    expect(spend(five, until, after(wait * 1000))).not.toBeNull();
  });

  it('does not shut people out after the clock was wrong by days', () => {
    expect(spend(five, after(14 * 24 * 3_600_000), noon)).toEqual(after(costOf(five)));
  });

  it('is full again when the window has passed', () => {
    const until = spendAll(five, noon);
    expect(spendAll(five, after(windowOf(five)))).not.toBeNull();
    expect(secondsUntilFree(five, until, after(windowOf(five)))).toBe(1);
  });
});

it('never lets through more than twice its times in any one window, however the tries fall', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 30 }), (waits, times) => {
      const limit = { times, minutes: 15 };
      let now = noon;
      let until: Date | null = null;
      const passed: number[] = [];
      for (const wait of waits) {
        now = new Date(now.getTime() + wait);
        const next = spend(limit, until, now);
        if (!next) continue;
        until = next;
        passed.push(now.getTime());
      }
      for (const start of passed) {
        const inWindow = passed.filter((t) => t >= start && t < start + windowOf(limit)).length;
        expect(inWindow).toBeLessThanOrEqual(2 * times);
      }
      expect(costOf(limit) * times).toBeCloseTo(windowOf(limit));
    }),
  );
});

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:12:34ff::1', '2001:db8:12:3400::/56'],
  ['2001:db8:12:34ab:1:2:3:4', '2001:db8:12:3400::/56'],
  ['::1', '0:0:0:0::/56'],
  ['fe80::1%eth0', 'fe80:0:0:0::/56'],
])('%s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network));
