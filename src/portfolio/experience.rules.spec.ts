import { refusalsToDates, refusalsToRemoveExperience } from './experience.rules.js';

const today = '2026-11-22';
const found = (fromOn: string, toOn: string | null) =>
  refusalsToDates({ fromOn, toOn }, today).map((r) => [r.code, r.about]);

describe('the dates of an experience', () => {
  it('may be past, end today, or go on', () => {
    expect(found('2019-04-01', '2021-08-31')).toEqual([]);
    expect(found('2019-04-01', today)).toEqual([]);
    expect(found(today, null)).toEqual([]);
    expect(found('2020-02-29', '2020-02-29')).toEqual([]);
  });

  it('are not in the future, not before living memory, and in order', () => {
    expect(found('2026-11-23', null)).toEqual([['in_future', 'fromOn']]);
    expect(found('1919-12-31', null)).toEqual([['too_early', 'fromOn']]);
    expect(found('2021-01-02', '2021-01-01')).toEqual([['ends_first', 'toOn']]);
    expect(found('2021-01-02', '2026-12-01')).toEqual([['in_future', 'toOn']]);
  });
});

describe('removing an experience', () => {
  it('is possible until a submission holds it', () => {
    expect(refusalsToRemoveExperience({ pins: 0 })).toEqual([]);
    expect(refusalsToRemoveExperience({ pins: 1 })).toMatchObject([{ code: 'in_submission' }]);
  });
});
