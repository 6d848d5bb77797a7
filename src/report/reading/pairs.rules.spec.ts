import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreementOf, pairsOf, type FirstReading, type ReadRubric } from './pairs.rules.js';

const levels = ['none', 'some', 'meets', 'exceeds'].map((id, n) => ({ id, title: id, score: n * 100 }));
const criterion = (id: string) =>
  ({ id, title: id, description: '', weight: 1, mustMeet: false, outcomeId: null, descriptors: [] }) as const;
const rubric: ReadRubric = {
  id: 'r',
  title: 'Portfolio',
  versionNo: 2,
  content: {
    levels,
    criteria: [
      { ...criterion('learning'), descriptors: [] },
      { ...criterion('proof'), descriptors: [] },
    ],
  },
};
const reading = (
  unit: string,
  recommendation: string,
  learning: string | null,
  proof: string | null,
): FirstReading => ({
  unit,
  rubricId: 'r',
  recommendation,
  scores: [
    { criterionId: 'learning', levelId: learning },
    { criterionId: 'proof', levelId: proof },
  ],
});

describe('how far readers agree', () => {
  const { submissions, pairs, recommendation, rubrics } = agreementOf(
    [
      reading('one', 'full', 'meets', 'meets'),
      reading('one', 'full', 'meets', 'exceeds'),
      reading('two', 'none', 'none', 'some'),
      reading('two', 'full', 'meets', null),
      reading('alone', 'full', 'meets', 'meets'),
    ],
    [rubric, { ...rubric, id: 'unread' }],
  );

  it('is counted over submissions that more than one read, on the levels that both chose', () => {
    expect([submissions, pairs]).toEqual([2, 2]);
    expect(recommendation).toMatchObject({ compared: 2, exact: 0.5, adjacent: null, kappa: null });
    expect(rubrics.map(({ rubricId }) => rubricId)).toEqual(['r']);
    expect(rubrics[0]!.figures).toMatchObject({ compared: 3, exact: 1 / 3 });
    expect(rubrics[0]!.criteria.map(({ figures }) => figures.compared)).toEqual([2, 1]);
  });

  it('names the criterion on which they differ most', () => {
    const [learning, proof] = rubrics[0]!.criteria.map(({ figures }) => figures.adjacent);
    expect([learning, proof]).toEqual([0.5, 1]);
  });

  it('has no figures without pairs', () => {
    expect(agreementOf([reading('one', 'full', 'meets', 'meets')], [rubric])).toMatchObject({
      pairs: 0,
      recommendation: { compared: 0, ac: null, strength: null },
      rubrics: [],
    });
  });

  it('compares each two of a unit once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }), (units) => {
        const sizes = ['a', 'b', 'c'].map((unit) => units.filter((one) => one === unit).length);
        const expected = sizes.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
        expect(pairsOf(units.map((unit) => reading(unit, 'full', null, null)))).toHaveLength(expected);
      }),
    );
  });
});
