import { describe, expect, it } from '@jest/globals';
import { suggestedFeedback, suggestedOutcome } from './draft.rules.js';

const rubric = {
  criteria: [
    {
      id: 'depth',
      title: 'Depth',
      description: '',
      weight: 1,
      mustMeet: false,
      outcomeId: null,
      descriptors: [{ levelId: 'high', text: 'explains why.' }],
    },
  ],
  levels: [{ id: 'high', title: 'Meets', score: 200 }],
};
const score = (comment: string, levelId: string | null = 'high') => ({
  scores: [{ criterionId: 'depth', levelId, comment }],
});

describe('feedback that the readings suggest', () => {
  it('is what readers wrote, each thing once', () => {
    expect(suggestedFeedback(rubric, [score('Well argued.'), score('Two sources.'), score('Well argued.')])).toEqual([
      { criterionId: 'depth', feedback: 'Well argued.\n\nTwo sources.' },
    ]);
  });

  it('is the rubric’s words where nobody wrote, and nothing where nobody scored', () => {
    expect(suggestedFeedback(rubric, [score(' ')])).toEqual([
      { criterionId: 'depth', feedback: 'Meets: explains why.' },
    ]);
    expect(suggestedFeedback(rubric, [score('', null)])).toEqual([{ criterionId: 'depth', feedback: '' }]);
    expect(suggestedFeedback(rubric, [])).toEqual([{ criterionId: 'depth', feedback: '' }]);
  });
});

describe('the outcome that the readings suggest', () => {
  const full = { recommendation: 'full', credits: 300, alternativeCourseId: null } as const;

  it('is what all of them recommend', () => {
    expect(suggestedOutcome([full, full])).toEqual({ outcome: 'full', credits: 300, courseId: null });
  });

  it('is none where they differ, wait or ask for a revision', () => {
    expect(suggestedOutcome([])).toBeNull();
    expect(suggestedOutcome([full, { ...full, credits: 200 }])).toBeNull();
    expect(suggestedOutcome([full, { ...full, recommendation: 'none' }])).toBeNull();
    expect(suggestedOutcome([{ ...full, recommendation: 'revise' }])).toBeNull();
    expect(suggestedOutcome([{ ...full, recommendation: null }])).toBeNull();
  });
});
