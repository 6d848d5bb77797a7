import fc from 'fast-check';
import { addBusinessDays, type Calendar } from '../kernel/calendar.js';
import {
  daysLeft,
  nextStageAt,
  refusalsToExtend,
  stagesDue,
  stagesOf,
  type Timed,
  askedOn,
  refusalsToRemind,
} from './deadline.rules.js';

const boston: Calendar = { timeZone: 'America/New_York', holidays: ['2026-11-26'] };
const monday = new Date('2026-11-16T15:00:00Z');

function due(days: number, over: Partial<Timed> = {}): Timed {
  const dueAt = addBusinessDays(monday, days, boston);
  return { openedAt: monday, dueAt, reminders: [-3, 0, 2], escalateAfterDays: 3, lapses: false, ...over };
}
const names = (stages: { name: string }[]) => stages.map((stage) => stage.name);
const at = (text: string) => new Date(text);

describe('a deadline', () => {
  it('reminds before, on and after the day, and escalates, at eight in the morning', () => {
    expect(stagesOf(due(5), boston)).toEqual([
      { name: 'neared-3', kind: 'neared', at: at('2026-11-18T13:00:00Z') },
      { name: 'reached', kind: 'reached', at: at('2026-11-23T13:00:00Z') },
      { name: 'overdue+2', kind: 'overdue', at: at('2026-11-25T13:00:00Z') },
      { name: 'escalated', kind: 'escalated', at: at('2026-11-27T13:00:00Z') },
    ]);
  });

  it('lapses with the end of the day where the policy says so, and says nothing after that', () => {
    expect(names(stagesOf(due(5, { lapses: true }), boston))).toEqual(['neared-3', 'reached', 'lapsed']);
    expect(stagesOf(due(5, { lapses: true }), boston).at(-1)?.at).toEqual(at('2026-11-24T05:00:00Z'));
  });

  it('reminds nobody of what was just asked', () => {
    expect(names(stagesOf(due(3), boston))).toEqual(['reached', 'overdue+2', 'escalated']);
  });

  it('never escalates when the policy does not', () => {
    expect(names(stagesOf(due(5, { escalateAfterDays: null }), boston))).not.toContain('escalated');
  });
});

describe('what is due', () => {
  it('is nothing before the first stage', () => {
    expect(stagesDue(due(5), [], monday, boston)).toEqual([]);
  });

  it('is each stage once', () => {
    const now = at('2026-11-18T14:00:00Z');
    expect(names(stagesDue(due(5), [], now, boston))).toEqual(['neared-3']);
    expect(stagesDue(due(5), ['neared-3'], now, boston)).toEqual([]);
  });

  it('is only the latest reminder after a standstill', () => {
    expect(names(stagesDue(due(5), [], at('2026-11-23T14:00:00Z'), boston))).toEqual(['reached']);
    expect(names(stagesDue(due(5), [], at('2026-12-10T14:00:00Z'), boston))).toEqual(['overdue+2', 'escalated']);
  });

  it('is never a reminder older than one that was told', () => {
    expect(stagesDue(due(5), ['reached'], at('2026-11-23T14:00:00Z'), boston)).toEqual([]);
  });

  it('is the lapse alone once it has lapsed', () => {
    expect(names(stagesDue(due(5, { lapses: true }), [], at('2026-12-10T14:00:00Z'), boston))).toEqual(['lapsed']);
  });
});

it('a pause keeps whole business days, and none for what was overdue', () => {
  expect(daysLeft(due(5).dueAt, at('2026-11-18T22:00:00Z'), boston)).toBe(3);
  expect(daysLeft(due(5).dueAt, at('2026-11-23T22:00:00Z'), boston)).toBe(0);
  expect(daysLeft(due(5).dueAt, at('2026-12-10T22:00:00Z'), boston)).toBe(0);
});

it('more time is given while somebody waits and the clock runs', () => {
  const open = { closedAt: null, pausedAt: null };
  expect(refusalsToExtend(open)).toEqual([]);
  expect(refusalsToExtend({ ...open, closedAt: monday })[0]?.code).toBe('deadline_closed');
  expect(refusalsToExtend({ ...open, pausedAt: monday })[0]?.code).toBe('deadline_paused');
});

describe('a reminder by hand', () => {
  const open = { closedAt: null, pausedAt: null, assigneeRole: null, told: [] };
  const code = (over: object) => refusalsToRemind({ ...open, ...over }, '2026-11-16')[0]?.code;

  it('goes to whoever is waited for, once a day', () => {
    expect(code({})).toBeUndefined();
    expect(code({ told: [askedOn('2026-11-13')] })).toBeUndefined();
    expect(code({ told: [askedOn('2026-11-16')] })).toBe('reminded_today');
  });

  it('goes to nobody when nobody is waited for, or it is the coordinator’s own turn', () => {
    expect(code({ closedAt: monday })).toBe('deadline_closed');
    expect(code({ pausedAt: monday })).toBe('deadline_paused');
    expect(code({ assigneeRole: 'coordinator' })).toBe('your_turn');
    expect(code({ assigneeRole: 'approver' })).toBeUndefined();
  });

  it('keeps no stage of the clock from being told', () => {
    const told = [askedOn('2026-11-18')];
    expect(names(stagesDue(due(5), told, at('2026-11-18T14:00:00Z'), boston))).toEqual(['neared-3']);
  });
});

describe('for every deadline and however seldom the clock is looked at', () => {
  const deadlines = fc.record({
    days: fc.integer({ min: 1, max: 30 }),
    reminders: fc.uniqueArray(fc.integer({ min: -10, max: 10 }), { maxLength: 5 }),
    escalateAfterDays: fc.option(fc.integer({ min: 0, max: 10 })),
    lapses: fc.boolean(),
  });
  const looks = fc.array(fc.integer({ min: 0, max: 70 * 24 }), { minLength: 1, maxLength: 30 });

  it('each stage is told at most once and never early, a lapse never twice and always in the end', () => {
    fc.assert(
      fc.property(deadlines, looks, ({ days, ...rest }, hours) => {
        const deadline = due(days, rest);
        const told: string[] = [];
        for (const hour of [...hours, 100 * 24].sort((a, b) => a - b)) {
          const now = new Date(monday.getTime() + hour * 3_600_000);
          for (const stage of stagesDue(deadline, told, now, boston)) {
            expect(stage.at.getTime()).toBeLessThanOrEqual(now.getTime());
            expect(told).not.toContain(stage.name);
            told.push(stage.name);
          }
        }
        expect(told.includes('lapsed')).toBe(deadline.lapses);
        expect(told.includes('escalated')).toBe(!deadline.lapses && deadline.escalateAfterDays !== null);
      }),
    );
  });

  it('looking exactly when asked to misses nothing', () => {
    fc.assert(
      fc.property(deadlines, ({ days, ...rest }) => {
        const deadline = due(days, rest);
        const told: string[] = [];
        for (let now = nextStageAt(deadline, monday, boston); now; now = nextStageAt(deadline, now, boston)) {
          told.push(...names(stagesDue(deadline, told, now, boston)));
        }
        const all = stagesOf(deadline, boston);
        const [last, first] = [told.length, all.length];
        expect(new Set(told).size).toBe(last);
        expect(last).toBeLessThanOrEqual(first);
        expect(told.at(-1)).toBe(all.at(-1)?.name);
      }),
    );
  });
});
