import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  contradicts,
  mistakesInSheet,
  recommendations,
  refusalsOfCredits,
  refusalsToSubmit,
  type EvaluationPolicy,
  type Scorable,
  type Sheet,
} from './evaluation.rules.js';

const levels = [{ id: 'low' }, { id: 'high' }];
const rubric = (result: Scorable['result'] = { met: true, notMet: [] }): Scorable => ({
  criteria: [
    { id: 'depth', title: 'Depth', levels },
    { id: 'breadth', title: 'Breadth', levels },
  ],
  result,
});
const full: Sheet = {
  scores: [
    { criterionId: 'depth', levelId: 'high', comment: '' },
    { criterionId: 'breadth', levelId: 'high', comment: '' },
  ],
  outcomeComments: [{ outcomeId: 'o1', comment: 'Shown twice.' }],
  summary: 'A strong claim.',
  recommendation: 'full',
  credits: 300,
  alternativeCourseId: null,
  interviewOn: null,
  rationale: '',
};
const policy: EvaluationPolicy = {
  partialCredit: true,
  alternativeCredit: true,
  interviewRequired: false,
  attemptsLeft: true,
};
const codes = (sheet: Partial<Sheet>, result?: Scorable['result'], by: Partial<EvaluationPolicy> = {}) =>
  refusalsToSubmit({ ...full, ...sheet }, rubric(result), 300, { ...policy, ...by }).map(({ code }) => code);

describe('what is missing from an evaluation', () => {
  it('is nothing when all is there', () => expect(codes({})).toEqual([]));

  it('is each criterion without a level', () => {
    expect(codes({ scores: [] }, null)).toEqual(['not_scored', 'not_scored']);
    expect(
      codes({ scores: [{ criterionId: 'depth', levelId: null, comment: 'later' }, full.scores[1]!] }, null),
    ).toEqual(['not_scored']);
  });

  it('is a comment where a criterion is not met', () => {
    const none = { recommendation: 'none', credits: null } as const;
    expect(codes(none, { met: false, notMet: ['depth'] })).toEqual(['no_comment']);
    const commented = [{ ...full.scores[0]!, comment: 'No calculation shown.' }, full.scores[1]!];
    expect(codes({ ...none, scores: commented }, { met: false, notMet: ['depth'] })).toEqual([]);
  });

  it.each<[string, Partial<Sheet>, Partial<EvaluationPolicy>]>([
    ['no_summary', { summary: ' ' }, {}],
    ['no_interview', {}, { interviewRequired: true }],
    ['no_recommendation', { recommendation: null, credits: null }, {}],
    ['no_partial_credit', { recommendation: 'reduced', credits: 200 }, { partialCredit: false }],
    [
      'no_alternative_credit',
      { recommendation: 'alternative', credits: 200, alternativeCourseId: 'c' },
      { alternativeCredit: false },
    ],
    ['no_course', { recommendation: 'alternative', credits: 200 }, {}],
    ['no_attempts_left', { recommendation: 'revise', credits: null, rationale: 'r' }, { attemptsLeft: false }],
    ['no_rationale', { recommendation: 'none', credits: 0 }, {}],
  ])('names %s', (code, sheet, by) => expect(codes(sheet, undefined, by)).toEqual([code]));

  it('is a rationale wherever recommendation and rubric contradict each other', () => {
    for (const recommendation of recommendations) {
      const against = (met: boolean) => contradicts({ recommendation }, { result: { met, notMet: [] } });
      expect(against(true)).toBe(['none', 'revise'].includes(recommendation));
      expect(against(false)).toBe(['full', 'reduced'].includes(recommendation));
      expect(contradicts({ recommendation }, { result: null })).toBe(false);
    }
    expect(contradicts({ recommendation: null }, { result: { met: true, notMet: [] } })).toBe(false);
    expect(codes({ rationale: 'The gap was closed in the interview.' }, { met: false, notMet: [] })).toEqual([]);
  });
});

describe('credits that fit', () => {
  it('are exactly those of the outcome, whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...recommendations),
        fc.option(fc.nat(600)),
        fc.integer({ min: 1, max: 600 }),
        (o, c, r) => {
          const fits = {
            full: c === r,
            reduced: c !== null && c > 0 && c < r,
            alternative: c !== null && c > 0,
            none: c === null || c === 0,
            revise: c === null || c === 0,
          }[o];
          expect(refusalsOfCredits(o, c, r)).toHaveLength(fits ? 0 : 1);
        },
      ),
    );
  });
});

describe('what even a draft may not contain', () => {
  const mistakes = (sheet: Partial<Sheet>) =>
    mistakesInSheet({ ...full, ...sheet }, rubric(), ['o1']).map(({ code }) => code);

  it('is nothing in a good one, or an empty one', () => {
    expect(mistakes({})).toEqual([]);
    expect(mistakes({ scores: [], outcomeComments: [] })).toEqual([]);
  });

  it('is what the rubric or the submission does not have, or has once', () => {
    const [depth] = full.scores;
    expect(mistakes({ scores: [depth!, depth!] })).toEqual(['scored_twice']);
    expect(mistakes({ scores: [{ ...depth!, criterionId: 'width' }] })).toEqual(['unknown_criterion']);
    expect(mistakes({ scores: [{ ...depth!, levelId: 'highest' }] })).toEqual(['unknown_level']);
    expect(mistakes({ outcomeComments: [{ outcomeId: 'o2', comment: '' }] })).toEqual(['unknown_outcome']);
    expect(mistakes({ outcomeComments: [...full.outcomeComments, ...full.outcomeComments] })).toEqual([
      'commented_twice',
    ]);
  });
});
