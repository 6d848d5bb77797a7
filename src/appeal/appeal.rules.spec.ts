import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addBusinessDays } from '../kernel/calendar.js';
import {
  appealMoves,
  appealStatuses,
  refusalsToAnswer,
  refusalsToAppeal,
  type Appealable,
  type AppealStatus,
} from './appeal.rules.js';

const calendar = { timeZone: 'America/New_York', holidays: ['2026-03-17'] };
const decidedAt = new Date('2026-03-16T15:00:00Z');
const soon = new Date('2026-03-18T15:00:00Z');
const claim: Appealable = { status: 'decided', decision: { decidedAt, endsAppeal: false }, appeals: [] };
const codes = (change: Partial<Appealable>, windowDays = 2, now = soon) =>
  refusalsToAppeal({ ...claim, ...change }, windowDays, calendar, now).map(({ code }) => code);

describe('whether a learner can appeal', () => {
  it('is yes within the window', () => expect(codes({})).toEqual([]));

  it.each<[string, Partial<Appealable>, number]>([
    ['not_decided', { status: 'approval' }, 2],
    ['not_decided', { decision: null }, 2],
    ['no_appeals', {}, 0],
    ['appeal_is_final', { decision: { decidedAt, endsAppeal: true } }, 2],
    ['appeal_open', { appeals: [{ status: 'filed' }] }, 2],
    ['appeal_open', { appeals: [{ status: 'accepted' }] }, 2],
    ['appealed_before', { appeals: [{ status: 'refused' }] }, 2],
  ])('is no: %s', (code, change, windowDays) => expect(codes(change, windowDays)).toEqual([code]));

  it('does not hold an appeal that was taken back against anybody', () => {
    expect(codes({ appeals: [{ status: 'withdrawn' }] })).toEqual([]);
  });

  it('lasts to the end of the last business day, holidays not counted', () => {
    expect(codes({}, 2, new Date('2026-03-20T03:59:59Z'))).toEqual([]);
    expect(codes({}, 2, new Date('2026-03-20T04:00:00Z'))).toEqual(['window_closed']);
  });

  it('names the last day as the institution counts it', () => {
    const [refusal] = refusalsToAppeal(claim, 2, calendar, new Date('2026-03-21T12:00:00Z'));
    expect(refusal?.detail).toContain('2026-03-19');
  });

  it('is the window of the calendar, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 100 }), (windowDays, later) => {
        const now = new Date(decidedAt.getTime() + later * 86_400_000);
        const within = now <= addBusinessDays(decidedAt, windowDays, calendar);
        expect(codes({}, windowDays, now)).toEqual(within ? [] : ['window_closed']);
      }),
    );
  });
});

describe('the life of an appeal', () => {
  const moves = Object.values(appealMoves) as { from: readonly AppealStatus[]; to: AppealStatus }[];

  it('ends in refused, decided or withdrawn', () => {
    const ends = appealStatuses.filter((status) => !moves.some(({ from }) => from.includes(status)));
    expect(ends).toEqual(['refused', 'decided', 'withdrawn']);
    expect(new Set(moves.map(({ to }) => to))).toEqual(new Set(appealStatuses.filter((s) => s !== 'filed')));
  });
});

it('whoever made the decision answers no appeal against it, unless nobody else could', () => {
  const why = (personId: string, another: boolean) => refusalsToAnswer(personId, { deciderId: 'anna', another });
  expect(why('anna', true).map(({ code }) => code)).toEqual(['decided_before']);
  expect(why('anna', false)).toEqual([]);
  expect(why('ben', true)).toEqual([]);
});
