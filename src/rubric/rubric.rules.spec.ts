import fc from 'fast-check';
import { refusalsToContent } from './content.rules.js';
import {
  resultOf,
  rubricMoves,
  rubricStatuses,
  type Criterion,
  type RubricContent,
  type Scores,
} from './rubric.rules.js';

const levels = ['none', 'part', 'meets', 'exceeds'].map((id, i) => ({ id, title: id, score: i * 100 }));
const criterion = (id: string, change: Partial<Criterion> = {}): Criterion => ({
  id,
  title: `About ${id}`,
  description: '',
  weight: 1,
  mustMeet: false,
  outcomeId: null,
  descriptors: levels.map((l) => ({ levelId: l.id, text: `${id} is ${l.id}` })),
  ...change,
});
const rubric = (change: Partial<RubricContent> = {}): RubricContent => ({
  levels,
  criteria: [criterion('sources'), criterion('learning', { weight: 3 })],
  threshold: { model: 'every_criterion', minimumLevel: 'meets', minimumMean: null },
  ...change,
});
const byMean = (minimumMean: number): Partial<RubricContent> => ({
  threshold: { model: 'weighted_mean', minimumLevel: 'meets', minimumMean },
});
const holistic: Partial<RubricContent> = {
  threshold: { model: 'holistic', minimumLevel: 'meets', minimumMean: null },
};
const scored = (sources: string | null, learning: string | null, overall?: string): Scores => ({
  levels: { sources, learning },
  overall: overall ?? null,
});
const outcome = (r: RubricContent, s: Scores) => resultOf(r, s).result;

describe('a rubric by every criterion', () => {
  it('is met when each criterion reaches the minimum', () => {
    expect(resultOf(rubric(), scored('meets', 'exceeds'))).toEqual({ result: 'meets', reasons: [], mean: 275 });
  });
  it('says which criterion does not reach it', () => {
    expect(resultOf(rubric(), scored('part', 'exceeds'))).toEqual({
      result: 'not_yet',
      reasons: [{ code: 'below_minimum', detail: '“About sources” must reach “meets”.', about: 'sources' }],
      mean: 250,
    });
  });
  it('is incomplete while a level is missing or unknown', () => {
    expect(resultOf(rubric(), { levels: {} })).toMatchObject({ result: 'incomplete', mean: null });
    expect(resultOf(rubric(), scored('superb', 'meets'))).toMatchObject({
      result: 'incomplete',
      reasons: [{ code: 'not_scored', about: 'sources' }],
      mean: 200,
    });
  });
});

describe('a rubric by weighted mean', () => {
  it('lets exactly the minimum through', () => {
    expect(outcome(rubric(byMean(175)), scored('part', 'meets'))).toBe('meets');
  });
  it('is exact where decimals are not: 2/3 is below 0.67', () => {
    const three = rubric({ ...byMean(67), criteria: ['a', 'b', 'c'].map((id) => criterion(id)) });
    const two = { levels: { a: 'part', b: 'part', c: 'none' } };
    expect(resultOf(three, two)).toMatchObject({ result: 'not_yet', mean: 66 });
    expect(resultOf(three, two).reasons[0]?.detail).toBe('The mean is 0.66; it must reach 0.67.');
    expect(outcome({ ...three, ...byMean(66) }, two)).toBe('meets');
  });
});

describe('a holistic rubric', () => {
  it('goes by the overall level', () => {
    expect(outcome(rubric(holistic), scored('none', 'none', 'meets'))).toBe('meets');
    expect(resultOf(rubric(holistic), scored('meets', 'meets', 'part')).reasons[0]?.code).toBe('overall_below_minimum');
  });
  it('is incomplete without one', () => {
    expect(resultOf(rubric(holistic), scored('meets', 'meets')).reasons).toEqual([
      expect.objectContaining({ code: 'no_overall' }),
    ]);
  });
});

it('every status of a rubric can be reached, and retired is final', () => {
  const moves = Object.values(rubricMoves);
  expect(new Set(['draft', ...moves.map((m) => m.to)])).toEqual(new Set(rubricStatuses));
  expect(rubricStatuses.filter((s) => !moves.some((m) => (m.from as readonly string[]).includes(s)))).toEqual([
    'retired',
  ]);
});

describe('whatever the rubric', () => {
  const anyLevel = fc.constantFrom(...levels.map((l) => l.id));
  const ids = ['a', 'b', 'c', 'd'];
  const anyRubric = fc
    .record({
      criteria: fc.tuple(
        ...ids.map((id) =>
          fc
            .record({ weight: fc.integer({ min: 1, max: 100 }), mustMeet: fc.boolean() })
            .map((change) => criterion(id, change)),
        ),
      ),
      model: fc.constantFrom('every_criterion' as const, 'weighted_mean' as const, 'holistic' as const),
      minimumLevel: fc.constantFrom('part', 'meets', 'exceeds'),
      mean: fc.integer({ min: 1, max: 300 }),
    })
    .map(({ criteria, model, minimumLevel, mean }): RubricContent => ({
      levels,
      criteria,
      threshold: { model, minimumLevel, minimumMean: model === 'weighted_mean' ? mean : null },
    }));
  const anyScores = fc.record({
    levels: fc.record(Object.fromEntries(ids.map((id) => [id, anyLevel]))),
    overall: anyLevel,
  });

  it('is sound', () => fc.assert(fc.property(anyRubric, (r) => refusalsToContent(r).length === 0)));

  it('a higher level never turns “meets” into “not yet”', () => {
    fc.assert(
      fc.property(anyRubric, anyScores, fc.constantFrom(...ids), (r, s, id) => {
        const at = levels.findIndex((l) => l.id === s.levels[id]);
        const raised = { ...s, levels: { ...s.levels, [id]: levels[Math.min(at + 1, 3)]!.id } };
        if (outcome(r, s) === 'meets') expect(outcome(r, raised)).toBe('meets');
      }),
    );
  });

  it('weights twice as large change nothing', () => {
    fc.assert(
      fc.property(anyRubric, anyScores, fc.integer({ min: 2, max: 9 }), (r, s, by) => {
        const scaled = { ...r, criteria: r.criteria.map((c) => ({ ...c, weight: c.weight * by })) };
        expect(resultOf(scaled, s)).toEqual(resultOf(r, s));
      }),
    );
  });

  it('a must-meet criterion below the minimum is never made up for', () => {
    fc.assert(
      fc.property(anyRubric, anyScores, (r, s) => {
        const strict = { ...r, criteria: r.criteria.map((c) => (c.id === 'a' ? { ...c, mustMeet: true } : c)) };
        expect(outcome(strict, { ...s, levels: { ...s.levels, a: 'none' } })).toBe('not_yet');
      }),
    );
  });

  it('“not yet” always says why, and “meets” has nothing to say', () => {
    fc.assert(
      fc.property(anyRubric, anyScores, (r, s) => {
        const { result, reasons } = resultOf(r, s);
        expect(reasons.length > 0).toBe(result !== 'meets');
      }),
    );
  });
});
