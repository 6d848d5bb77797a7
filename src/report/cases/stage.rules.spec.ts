import { claimStatuses, closedStatuses } from '../../claim/claim.rules.js';
import { stageNames, stageOf, stages, statusesIn, waitsFor, workStages } from './stage.rules.js';

describe('stages', () => {
  it('hold every state of a claim exactly once', () => {
    expect(stageNames.flatMap((stage) => [...stages[stage]]).sort()).toEqual([...claimStatuses].sort());
    for (const status of claimStatuses) expect(stages[stageOf(status)]).toContain(status);
  });

  it('of work leave out drafts and what is closed', () => {
    const left = claimStatuses.filter((status) => !statusesIn('open').includes(status));
    expect(left).toEqual(['draft', ...closedStatuses]);
    expect(statusesIn('all')).toHaveLength(claimStatuses.length);
    expect(statusesIn('review')).toEqual(['in_review', 'adjudication']);
  });
});

it('it is somebody’s turn in every state but the closed ones', () => {
  expect(claimStatuses.filter((status) => waitsFor(status) === null)).toEqual([...closedStatuses]);
  expect(workStages.map((stage) => waitsFor(stages[stage][0]))).toEqual([
    'coordinator',
    'reviewer',
    'reviewer',
    'learner',
    'approver',
  ]);
});
