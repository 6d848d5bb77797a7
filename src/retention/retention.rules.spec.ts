import fc from 'fast-check';
import { fateOf, type Keepable } from './retention.rules.js';

const day = 86_400_000;
const at = (iso: string) => new Date(`${iso}T00:00:00Z`);
const draft: Keepable = { since: at('2024-01-10'), years: 2, warnedAt: null, held: false };

test('it is kept, told 30 days before, waits, and goes when its time is over', () => {
  const step = (now: string, warnedAt: Date | null = null) => fateOf({ ...draft, warnedAt }, at(now)).step;
  expect(step('2025-12-10')).toBe('keep');
  expect(step('2025-12-11')).toBe('warn');
  expect(step('2026-01-09', at('2025-12-11'))).toBe('wait');
  expect(step('2026-01-10', at('2025-12-11'))).toBe('remove');
});

test('a late warning makes it go later', () => {
  expect(fateOf({ ...draft, warnedAt: at('2026-06-01') }, at('2026-06-30')).step).toBe('wait');
  expect(fateOf({ ...draft, warnedAt: at('2026-06-01') }, at('2026-07-01')).step).toBe('remove');
  expect(fateOf(draft, at('2026-06-01'))).toEqual({ step: 'warn', dueAt: at('2026-01-10'), goesAt: at('2026-07-01') });
});

test('a year from 29 February ends on 1 March', () => {
  expect(fateOf({ ...draft, since: at('2024-02-29'), years: 1 }, at('2024-03-01')).dueAt).toEqual(at('2025-03-01'));
});

const moment = fc.date({ min: at('2000-01-01'), max: at('2100-01-01'), noInvalidDate: true });
const keepable = fc.record({
  since: moment,
  years: fc.integer({ min: 1, max: 50 }),
  warnedAt: fc.option(moment),
  held: fc.boolean(),
});

test('nothing goes before its time, without a warning, within 30 days of it, or under a hold', () => {
  fc.assert(
    fc.property(keepable, moment, (thing, now) => {
      const { step, dueAt, goesAt } = fateOf(thing, now);
      expect(goesAt.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
      if (thing.held) expect(step).toBe('held');
      if (step !== 'remove') return;
      expect(now.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
      expect(now.getTime() - thing.warnedAt!.getTime()).toBeGreaterThanOrEqual(30 * day);
    }),
  );
});

test('what goes once goes later too, and a longer time never makes it go sooner', () => {
  fc.assert(
    fc.property(keepable, moment, fc.nat(3650), fc.nat(10), (thing, now, days, years) => {
      const then = new Date(now.getTime() + days * day);
      if (fateOf(thing, now).step === 'remove') expect(fateOf(thing, then).step).toBe('remove');
      const longer = fateOf({ ...thing, years: thing.years + years }, now);
      expect(longer.goesAt.getTime()).toBeGreaterThanOrEqual(fateOf(thing, now).goesAt.getTime());
    }),
  );
});
