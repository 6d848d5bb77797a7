import fc from 'fast-check';
import { claimStatuses } from '../../claim/claim.rules.js';
import { postings } from '../../award/line/award.rules.js';
import { situations, standingOf, type Standable } from './standing.rules.js';

const now = new Date('2026-11-26T12:00:00Z');
const day = (n: number) => new Date(now.getTime() + n * 86_400_000);
const claim = (given: Partial<Standable>): Standable => ({
  status: 'draft',
  proposalState: 'none',
  feeState: 'none',
  feeBeforeAcceptance: true,
  movedAt: day(-3),
  deadlines: [],
  decision: null,
  award: null,
  appeal: null,
  appealableUntil: null,
  promisedBy: null,
  ...given,
});
const full = { outcome: 'full', at: day(-2) } as const;
const line = (posting: (typeof postings)[number], voided = false) => ({
  posting,
  voided,
  openedAt: day(-1),
  postedAt: posting === 'posted' ? day(-0.5) : null,
});
const due = (kind: string, n: number, paused = false) => ({ kind, dueAt: day(n), paused });

describe('where a claim stands', () => {
  it.each<[string, Partial<Standable>, object]>([
    ['a draft', {}, { stage: 'writing', situation: 'draft', holder: 'learner', next: 'send', by: null }],
    ['a proposal', { proposalState: 'sent' }, { situation: 'proposed', holder: 'coordinator' }],
    ['what came back', { status: 'returned' }, { stage: 'writing', situation: 'returned', holder: 'learner' }],
    ['a revision', { status: 'revision' }, { stage: 'writing', situation: 'revision', holder: 'learner' }],
    ['a fee', { status: 'submitted', feeState: 'due' }, { stage: 'sent', situation: 'fee_due', holder: 'learner' }],
    [
      'a fee that can wait',
      { status: 'submitted', feeState: 'due', feeBeforeAcceptance: false },
      { situation: 'received', holder: 'coordinator', next: 'accept' },
    ],
    ['what was sent', { status: 'submitted' }, { stage: 'sent', situation: 'received', next: 'accept' }],
    ['routing', { status: 'routing' }, { stage: 'review', situation: 'seating', holder: 'coordinator' }],
    ['a review', { status: 'in_review' }, { stage: 'review', situation: 'reading', holder: 'reviewers' }],
    [
      'a question',
      { status: 'info_requested' },
      { stage: 'review', situation: 'question', holder: 'learner', next: 'resume' },
    ],
    ['a dispute', { status: 'adjudication' }, { situation: 'comparing', holder: 'reviewers', next: 'decide' }],
    ['an approval', { status: 'approval' }, { stage: 'decision', situation: 'deciding', holder: 'approver' }],
    ['credit not in the ledger yet', { status: 'decided', decision: full }, { situation: 'crediting', since: day(-2) }],
    [
      'credit in a batch',
      { status: 'decided', decision: full, award: line('batched') },
      { stage: 'transcript', situation: 'crediting', holder: 'registrar', next: 'post', since: day(-1) },
    ],
    [
      'credit sent',
      { status: 'decided', decision: full, award: line('sent') },
      { situation: 'posting', holder: 'sis' },
    ],
    [
      'credit refused',
      { status: 'decided', decision: full, award: line('rejected') },
      { situation: 'refused_by_sis', holder: 'registrar' },
    ],
    [
      'credit posted',
      { status: 'decided', decision: full, award: line('posted') },
      { situation: 'posted', holder: null, next: 'nothing', since: day(-0.5) },
    ],
    [
      'credit taken back',
      { status: 'decided', decision: full, award: line('posted', true) },
      { situation: 'taken_back', holder: null },
    ],
    ['credit dropped', { status: 'decided', decision: full, award: line('dropped') }, { situation: 'taken_back' }],
    [
      'a denial that can be appealed',
      { status: 'decided', decision: { outcome: 'none', at: day(-2) }, appealableUntil: day(5) },
      { stage: 'decision', situation: 'denied', holder: null, next: 'appeal', by: day(5), byKind: 'deadline' },
    ],
    [
      'a denial that is final',
      { status: 'decided', decision: { outcome: 'none', at: day(-60) }, appealableUntil: day(-1) },
      { situation: 'denied', next: 'nothing', by: null },
    ],
    [
      'an appeal',
      {
        status: 'decided',
        decision: full,
        appeal: { filedAt: day(-1), accepted: false },
        deadlines: [due('appeal', 9)],
      },
      { situation: 'appeal_filed', holder: 'coordinator', since: day(-1), by: day(9), underAppeal: false },
    ],
    [
      'a reading after an appeal',
      { status: 'in_review', decision: full, appeal: { filedAt: day(-9), accepted: true } },
      { situation: 'reading', underAppeal: true },
    ],
    ['a withdrawn draft', { status: 'withdrawn' }, { stage: 'writing', situation: 'withdrawn', holder: null }],
    ['an expired claim', { status: 'expired', promisedBy: day(-1) }, { stage: 'sent', situation: 'expired' }],
  ])('%s', (_, given, expected) => expect(standingOf(claim(given), now)).toMatchObject(expected));

  it('names the last of several dates, and none that stands still', () => {
    const deadlines = [due('review', 4), due('review', 8), due('review', 12, true), due('offer', 20)];
    expect(standingOf(claim({ status: 'in_review', deadlines }), now)).toMatchObject({
      by: day(8),
      byKind: 'deadline',
    });
  });

  it('names the promised day while no deadline runs, and never one that is past', () => {
    const routing = { status: 'routing', promisedBy: day(10) } as const;
    expect(standingOf(claim(routing), now)).toMatchObject({ by: day(10), byKind: 'promise' });
    expect(standingOf(claim({ ...routing, promisedBy: day(-1) }), now)).toMatchObject({ by: null, byKind: null });
    expect(standingOf(claim({ status: 'info_requested', promisedBy: day(10) }), now)).toMatchObject({ by: null });
  });

  it('is known for every claim, and says who has it unless it is over', () => {
    const over = new Set(['denied', 'posted', 'taken_back', 'withdrawn', 'expired']);
    fc.assert(
      fc.property(
        fc.constantFrom(...claimStatuses),
        fc.constantFrom('none', 'due', 'paid', 'waived' as const),
        fc.option(fc.constantFrom(...postings.map((posting) => line(posting)))),
        fc.option(fc.constantFrom('full', 'none' as const)),
        fc.boolean(),
        (status, feeState, award, outcome, appealed) => {
          const decision = outcome && { outcome, at: day(-1) };
          const appeal = appealed ? { filedAt: day(-1), accepted: false } : null;
          const { situation, holder } = standingOf(claim({ status, feeState, award, decision, appeal }), now);
          expect(situations).toContain(situation);
          expect([situation, holder === null]).toEqual([situation, over.has(situation)]);
        },
      ),
    );
  });
});
