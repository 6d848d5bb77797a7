import { mistakesInBlock, refusalsToClaimCourse } from './draft.rules.js';

const course = { active: true, creditsMin: 300, credits: 300, outcomes: 4 };
const codes = (over: Partial<typeof course>, asked: number | null = null) =>
  refusalsToClaimCourse({ ...course, ...over }, asked).map((r) => r.code);

describe('credit for a course', () => {
  it('is asked for as the catalogue has it', () => {
    expect(codes({})).toEqual([]);
    expect(codes({}, 300)).toEqual([]);
    expect(codes({}, 200)).toEqual(['credits_out_of_range']);
  });

  it('of variable credit is chosen within its range', () => {
    for (const asked of [100, 250, 400]) expect(codes({ creditsMin: 100, credits: 400 }, asked)).toEqual([]);
    for (const asked of [0, 99, 401])
      expect(codes({ creditsMin: 100, credits: 400 }, asked)).toEqual(['credits_out_of_range']);
    expect(refusalsToClaimCourse({ ...course, creditsMin: 0, credits: 400 }, 0)[0]?.detail).toContain('0.01 to 4');
  });

  it('is not asked for when the course is gone, has no credit or no outcomes', () => {
    expect(codes({ active: false })).toEqual(['inactive_course']);
    expect(codes({ creditsMin: 0, credits: 0 })).toEqual(['course_without_credit']);
    expect(codes({ outcomes: 0 })).toEqual(['course_without_outcomes']);
  });
});

describe('a block', () => {
  const block = { title: 'Restaurant operations', subjectId: 's', credits: '6', outcomes: [{ title: 'Plan a menu' }] };
  const about = (over: object) => mistakesInBlock({ ...block, ...over }, { courseTitleMax: 30 }).map((r) => r.about);

  it('has a title that fits the transcript, a subject, credits and outcomes', () => {
    expect(about({})).toEqual([]);
    expect(about({ title: ' ' })).toEqual(['title']);
    expect(about({ title: 'x'.repeat(31) })).toEqual(['title']);
    expect(about({ subjectId: undefined })).toEqual(['subjectId']);
    expect(about({ credits: undefined })).toEqual(['credits']);
    expect(about({ credits: '0.00' })).toEqual(['credits']);
    expect(about({ outcomes: [] })).toEqual(['outcomes']);
  });

  it('names everything that is missing at once', () => {
    expect(mistakesInBlock({}, { courseTitleMax: 30 })).toHaveLength(4);
  });
});
