import fc from 'fast-check';
import type { Actor, Role } from '../../kernel/actor.js';
import { follow } from '../../kernel/moves.js';
import { Refused } from '../../kernel/refusal.js';
import {
  type Decided,
  lineOf,
  type Posting,
  postingMoves,
  postings,
  refusalsToOverride,
  refusalsToVoid,
  type Voidable,
} from './award.rules.js';

const as = (...roles: Role[]): Actor => ({ kind: 'person', personId: 'p', institutionId: 'i', roles, scopes: [] });
const codes = (refusals: { code: string }[]) => refusals.map((r) => r.code);
const mark = {
  grade: 'CR',
  gradeMode: 'credit',
  inGpa: false,
  resident: false,
  transcriptComment: 'Credit by portfolio assessment',
  basis: 'LifeExperience',
};
const exam = { ...mark, grade: 'EX', basis: 'CreditByExam' };
const notation = {
  portfolio: mark,
  challenge_exam: exam,
  standard_exam: exam,
  credential: mark,
  military: mark,
  workplace_training: mark,
};
const decided: Decided = {
  outcome: 'full',
  credits: 300,
  method: 'portfolio',
  courseId: 'c',
  courseCode: 'MGT 101',
  title: 'Principles of Management',
  termCode: '2026FA',
  decidedOn: '2026-11-22',
};

describe('a line of credit', () => {
  it('says what the decision gave, how it is written down and in which term', () => {
    expect(lineOf(decided, notation)).toEqual({
      credits: 300,
      method: 'portfolio',
      courseId: 'c',
      courseCode: 'MGT 101',
      title: 'Principles of Management',
      termCode: '2026FA',
      awardedOn: '2026-11-22',
      ...mark,
    });
    expect(lineOf({ ...decided, method: 'challenge_exam' }, notation)).toMatchObject(exam);
  });

  it('can be a titled block instead of a course', () => {
    const block = { ...decided, courseId: null, courseCode: null, title: 'Elective credit: kitchen management' };
    expect(lineOf(block, notation)).toMatchObject({ courseCode: null, title: block.title });
  });

  it('is not opened for a denial', () => {
    expect(lineOf({ ...decided, outcome: 'none', credits: 0 }, notation)).toBeNull();
    expect(lineOf({ ...decided, outcome: 'none' }, notation)).toBeNull();
    expect(lineOf({ ...decided, credits: 0 }, notation)).toBeNull();
  });

  it('keeps exactly the credits of the decision', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (credits) => {
        return lineOf({ ...decided, credits }, notation)?.credits === credits;
      }),
    );
  });
});

describe('a posting', () => {
  it('reaches every state from waiting, and only posted and dropped are final', () => {
    const moves = Object.values(postingMoves).map(({ from, to }) => ({
      from: from as readonly Posting[],
      to: to as Posting,
    }));
    const reached = new Set<Posting>(['waiting']);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const { from, to } of moves) if (from.some((status) => reached.has(status))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...postings].sort());
    const ends = postings.filter((status) => !moves.some(({ from }) => from.includes(status)));
    expect(ends).toEqual(['posted', 'dropped']);
  });

  it('cannot be answered before it is sent, nor sent twice', () => {
    expect(() => follow(postingMoves, 'accept', 'batched')).toThrow(Refused);
    expect(() => follow(postingMoves, 'send', 'sent')).toThrow(Refused);
    expect(() => follow(postingMoves, 'batch', 'posted')).toThrow(Refused);
  });
});

describe('voiding and overriding', () => {
  const live: Voidable = { kind: 'award', voidedAt: null, posting: 'waiting', learnerId: 'a learner' };

  it('take the registrar', () => {
    expect(refusalsToVoid(live, as('registrar'))).toEqual([]);
    expect(codes(refusalsToVoid(live, as('coordinator', 'approver', 'admin')))).toEqual(['not_registrar']);
    expect(refusalsToOverride(live, as('registrar'))).toEqual([]);
    expect(codes(refusalsToOverride(live, as('approver')))).toEqual(['not_registrar']);
  });

  it('take a live line', () => {
    const mine = { ...live, learnerId: as('registrar').personId! };
    expect(codes(refusalsToVoid(mine, as('registrar')))).toEqual(['own_credit']);
    expect(codes(refusalsToOverride(mine, as('registrar')))).toEqual(['own_credit']);
    expect(codes(refusalsToVoid({ ...live, kind: 'void' }, as('registrar')))).toEqual(['is_void']);
    expect(codes(refusalsToVoid({ ...live, voidedAt: new Date() }, as('registrar')))).toEqual(['voided']);
    expect(refusalsToVoid({ ...live, posting: 'posted' }, as('registrar'))).toEqual([]);
    expect(codes(refusalsToOverride({ ...live, voidedAt: new Date() }, as('registrar')))).toEqual(['voided']);
    expect(codes(refusalsToOverride({ ...live, kind: 'void' }, as('registrar')))).toEqual(['voided']);
    expect(codes(refusalsToOverride({ ...live, posting: 'posted' }, as('registrar')))).toEqual(['already_sent']);
  });
});
