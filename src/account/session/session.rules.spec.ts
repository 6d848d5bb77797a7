import fc from 'fast-check';
import { roles, type Role } from '../../kernel/actor.js';
import { endOfSession, isOver, isWorthNoting } from './session.rules.js';

const noon = new Date('2026-11-22T12:00:00Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const fresh = { startedAt: noon, usedAt: noon };

describe('a session', () => {
  it.each([
    [['learner'], 60],
    [[], 60],
    [['reviewer'], 30],
    [['learner', 'coordinator'], 30],
  ] as [Role[], number][])('of %j ends after %i idle minutes', (held, minutes) => {
    expect(isOver(fresh, held, later(minutes - 0.01))).toBe(false);
    expect(isOver(fresh, held, later(minutes))).toBe(true);
  });

  it('ends after a day for learners and half a day for staff, however busy', () => {
    const busy = { startedAt: noon, usedAt: later(11 * 60 + 59) };
    expect(endOfSession(busy, ['registrar'])).toEqual(later(12 * 60));
    expect(endOfSession({ startedAt: noon, usedAt: later(23.9 * 60) }, ['learner'])).toEqual(later(24 * 60));
  });

  it('is noted as used once a minute', () => {
    expect(isWorthNoting(noon, later(0.99))).toBe(false);
    expect(isWorthNoting(noon, later(1))).toBe(true);
  });
});

it('more roles never make a session longer', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), fc.constantFrom(...roles), fc.nat(1440), (held, more, used) => {
      const session = { startedAt: noon, usedAt: later(used) };
      const longer = endOfSession(session, [...held, more]).getTime();
      expect(longer).toBeLessThanOrEqual(endOfSession(session, held).getTime());
    }),
  );
});
