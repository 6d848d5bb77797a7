import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decisionMoves,
  outcomes,
  refusalsToConcur,
  refusalsToDecide,
  voicesNeeded,
  type Decidable,
  type DecisionPolicy,
  type Word,
} from './decision.rules.js';

const about: Decidable = {
  learnerId: 'mary',
  readers: ['grace'],
  requestedCredits: 300,
  courseId: 'nur101',
  otherCourseCredits: 400,
  otherCourse: { courseCode: 'NUR 100', subjectCode: 'NUR' },
  criteria: [
    { id: 'depth', title: 'Depth' },
    { id: 'breadth', title: 'Breadth' },
  ],
  appealedDeciderId: null,
  anotherApprover: true,
  creditRefusals: [],
};
const word: Word = {
  outcome: 'full',
  credits: 300,
  courseId: 'nur101',
  termId: 'fall',
  feedback: [
    { criterionId: 'depth', feedback: 'Shown in three cases.' },
    { criterionId: 'breadth', feedback: 'All wards covered.' },
  ],
  overrideReason: null,
};
const policy: DecisionPolicy = {
  partialCredit: true,
  alternativeCredit: true,
  exclusions: [{ code: 'CHE', reason: 'Its laboratories are here.' }],
};
const codes = (
  change: Partial<Word>,
  facts: Partial<Decidable> = {},
  { by = 'anna', mayOverride = false, allowed = policy } = {},
) => refusalsToDecide({ ...word, ...change }, { ...about, ...facts }, allowed, by, mayOverride).map(({ code }) => code);

describe('a decision', () => {
  it('is taken when all is said', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ outcome: 'reduced', credits: 200 })).toEqual([]);
    expect(codes({ outcome: 'alternative', credits: 400, courseId: 'nur100' })).toEqual([]);
    expect(codes({ outcome: 'none', credits: 0, termId: null, courseId: null })).toEqual([]);
  });

  it('gives no credit for another course that the policy excludes', () => {
    const other = { outcome: 'alternative' as const, credits: 400, courseId: 'che101' };
    const otherCourse = { courseCode: 'CHE 101', subjectCode: 'CHE' };
    expect(codes(other, { otherCourse })).toEqual(['excluded']);
    expect(codes({}, { otherCourse })).toEqual([]);
  });

  it('needs feedback for every criterion, whatever its outcome', () => {
    for (const outcome of outcomes) {
      const missing = codes({ outcome, credits: 0, feedback: [{ criterionId: 'depth', feedback: ' ' }] });
      expect(missing.filter((code) => code === 'no_feedback')).toHaveLength(2);
    }
    expect(codes({ feedback: [...word.feedback, { criterionId: 'height', feedback: 'x' }] })).toEqual([
      'unknown_criterion',
    ]);
  });

  it('is not taken by the learner, a reader, or the one whose decision is under appeal', () => {
    expect(codes({}, {}, { by: 'mary' })).toEqual(['own_claim']);
    expect(codes({}, {}, { by: 'grace' })).toEqual(['was_reader']);
    expect(codes({}, { appealedDeciderId: 'anna' })).toEqual(['decided_before']);
    expect(codes({}, { appealedDeciderId: 'anna', anotherApprover: false })).toEqual([]);
  });

  it.each<[string, Partial<Word>, Partial<DecisionPolicy>]>([
    ['not_full', { credits: 200 }, {}],
    ['not_reduced', { outcome: 'reduced', credits: 300 }, {}],
    ['not_reduced', { outcome: 'reduced', credits: 0 }, {}],
    ['no_partial_credit', { outcome: 'reduced', credits: 200 }, { partialCredit: false }],
    ['no_alternative_credit', { outcome: 'alternative', credits: 300, courseId: 'x' }, { alternativeCredit: false }],
    ['no_course', { outcome: 'alternative', credits: 300 }, {}],
    ['no_course', { outcome: 'alternative', credits: 300, courseId: null }, {}],
    ['no_credits', { outcome: 'alternative', credits: 0, courseId: 'x' }, {}],
    ['above_course', { outcome: 'alternative', credits: 500, courseId: 'x' }, {}],
    ['no_term', { termId: null }, {}],
    ['credits_without_award', { outcome: 'none', credits: 100 }, {}],
  ])('names %s', (code, change, rule) => {
    expect(codes(change, {}, { allowed: { ...policy, ...rule } })).toEqual([code]);
  });

  const overCap = { creditRefusals: [{ code: 'over_cap', detail: 'Over the limit.' }] };

  it('is refused over a limit, unless the role allows it and a reason is given', () => {
    expect(codes({}, overCap)).toEqual(['over_cap']);
    expect(codes({}, overCap, { mayOverride: true })).toEqual(['over_cap']);
    expect(codes({ overrideReason: 'Dean agreed.' }, overCap)).toEqual(['over_cap', 'may_not_override']);
    expect(codes({ overrideReason: 'Dean agreed.' }, overCap, { mayOverride: true })).toEqual([]);
    expect(codes({ outcome: 'none', credits: 0 }, overCap)).toEqual([]);
  });

  it('no override and no outcome lets a reader or the learner decide', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...outcomes),
        fc.nat(400),
        fc.constantFrom('mary', 'grace'),
        fc.option(fc.string()),
        fc.boolean(),
        (outcome, credits, by, overrideReason, mayOverride) => {
          expect(codes({ outcome, credits, overrideReason }, {}, { by, mayOverride }).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('a committee', () => {
  const proposal = { status: 'proposed', decidedBy: 'anna', answeredBy: ['ben'] } as const;
  const why = (by: string, change = {}) =>
    refusalsToConcur(by, { ...proposal, ...change }, about).map(({ code }) => code);

  it('is as many people as the policy says, and one where it says none', () => {
    expect([0, 1, 2, 5].map(voicesNeeded)).toEqual([1, 1, 2, 5]);
  });

  it('hears each once, never the proposer, the learner or a reader', () => {
    expect(why('cora')).toEqual([]);
    expect(why('ben')).toEqual(['answered']);
    expect(why('anna')).toEqual(['own_proposal']);
    expect(why('mary')).toEqual(['own_claim']);
    expect(why('grace')).toEqual(['was_reader']);
    expect(why('cora', { status: 'final' })).toEqual(['not_proposed']);
  });

  it('ends in a final or a withdrawn decision', () => {
    expect(Object.values(decisionMoves).map(({ to }) => to)).toEqual(['final', 'withdrawn']);
  });
});
