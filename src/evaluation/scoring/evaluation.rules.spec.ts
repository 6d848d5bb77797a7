import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RubricContent } from '../../rubric/rubric.rules.js';
import {
  contradicts,
  mistakesInSheet,
  recommendations,
  refusalsOfCredits,
  refusalsToAsk,
  refusalsToReopen,
  refusalsToSubmit,
  refusalsToWrite,
  type EvaluationPolicy,
  type Sheet,
} from './evaluation.rules.js';

const criterion = (id: string, title: string) => ({
  id,
  title,
  description: '',
  weight: 1,
  mustMeet: false,
  outcomeId: null,
  descriptors: [],
});
const rubric: RubricContent = {
  criteria: [criterion('depth', 'Depth'), criterion('breadth', 'Breadth')],
  levels: [
    { id: 'low', title: 'Low', score: 100 },
    { id: 'high', title: 'High', score: 200 },
  ],
  threshold: { model: 'every_criterion', minimumLevel: 'high', minimumMean: null },
};
const full: Sheet = {
  scores: [
    { criterionId: 'depth', levelId: 'high', comment: '' },
    { criterionId: 'breadth', levelId: 'high', comment: '' },
  ],
  overallLevelId: null,
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
const codes = (sheet: Partial<Sheet>, by: Partial<EvaluationPolicy> = {}, held: RubricContent = rubric) =>
  refusalsToSubmit({ ...full, ...sheet }, held, 300, { ...policy, ...by }).map(({ code }) => code);
const low = (comment: string) => [{ criterionId: 'depth', levelId: 'low', comment }, full.scores[1]!];

describe('what is missing from an evaluation', () => {
  it('is nothing when all is there', () => expect(codes({})).toEqual([]));

  it('is each criterion without a level, and the overall level of a holistic rubric', () => {
    expect(codes({ scores: [] })).toEqual(['not_scored', 'not_scored']);
    expect(codes({ scores: [{ criterionId: 'depth', levelId: null, comment: 'later' }, full.scores[1]!] })).toEqual([
      'not_scored',
    ]);
    const holistic = { ...rubric, threshold: { ...rubric.threshold, model: 'holistic' as const } };
    expect(codes({}, {}, holistic)).toEqual(['no_overall']);
    expect(codes({ overallLevelId: 'high' }, {}, holistic)).toEqual([]);
  });

  it('is a comment where a criterion is not met', () => {
    const none = { recommendation: 'none', credits: null } as const;
    expect(codes({ ...none, scores: low(' ') })).toEqual(['no_comment']);
    expect(codes({ ...none, scores: low('No calculation shown.') })).toEqual([]);
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
  ])('names %s', (code, sheet, by) => expect(codes(sheet, by)).toEqual([code]));

  it('is a rationale wherever recommendation and rubric contradict each other', () => {
    for (const recommendation of recommendations) {
      expect(contradicts(recommendation, 'meets')).toBe(['none', 'revise'].includes(recommendation));
      expect(contradicts(recommendation, 'not_yet')).toBe(['full', 'reduced'].includes(recommendation));
      expect(contradicts(recommendation, 'incomplete')).toBe(false);
    }
    expect(contradicts(null, 'meets')).toBe(false);
    expect(codes({ scores: low('Thin.') })).toEqual(['no_rationale']);
    expect(codes({ scores: low('Thin.'), rationale: 'The gap was closed in the interview.' })).toEqual([]);
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
    mistakesInSheet({ ...full, ...sheet }, rubric, ['o1']).map(({ code }) => code);

  it('is nothing in a good one, or an empty one', () => {
    expect(mistakes({})).toEqual([]);
    expect(mistakes({ scores: [], outcomeComments: [] })).toEqual([]);
  });

  it('is what the rubric or the submission does not have, or has once', () => {
    const [depth] = full.scores;
    expect(mistakes({ scores: [depth!, depth!] })).toEqual(['scored_twice']);
    expect(mistakes({ scores: [{ ...depth!, criterionId: 'width' }] })).toEqual(['unknown_criterion']);
    expect(mistakes({ scores: [{ ...depth!, levelId: 'highest' }] })).toEqual(['unknown_level']);
    expect(mistakes({ overallLevelId: 'highest' })).toEqual(['unknown_level']);
    expect(mistakes({ outcomeComments: [{ outcomeId: 'o2', comment: '' }] })).toEqual(['unknown_outcome']);
    expect(mistakes({ outcomeComments: [...full.outcomeComments, ...full.outcomeComments] })).toEqual([
      'commented_twice',
    ]);
  });
});

describe('opening a submitted evaluation again', () => {
  it('is for its reader while the review runs, and for the staff until the decision', () => {
    const may = (status: string, by: 'reader' | 'staff', discussing = false) =>
      refusalsToReopen(status, by, discussing).length === 0;
    expect(['routing', 'in_review', 'approval', 'decided'].map((status) => may(status, 'reader'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['routing', 'in_review', 'approval', 'decided'].map((status) => may(status, 'staff'))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([may('adjudication', 'reader'), may('adjudication', 'reader', true)]).toEqual([false, true]);
  });
});

describe('writing and asking', () => {
  const why = (claim: string, seat = 'accepted') => refusalsToWrite(claim, seat)[0]?.code;

  it('is open to the holder of an accepted seat while the review runs', () => {
    for (const status of ['routing', 'in_review', 'adjudication']) expect(why(status)).toBeUndefined();
    expect(why('info_requested')).toBe('waits_for_learner');
    expect(why('approval')).toBe('review_over');
    expect(why('in_review', 'completed')).toBe('submitted');
    expect(why('in_review', 'offered')).toBe('not_accepted');
  });

  it('lets the learner be asked once every reader has accepted, and not when readings are compared', () => {
    expect(refusalsToAsk('in_review', 'accepted')).toEqual([]);
    expect(refusalsToAsk('routing', 'accepted')[0]?.code).toBe('readers_missing');
    expect(refusalsToAsk('adjudication', 'accepted')[0]?.code).toBe('readers_compare');
    expect(refusalsToAsk('in_review', 'completed')[0]?.code).toBe('submitted');
  });
});
