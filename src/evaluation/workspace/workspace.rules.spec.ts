import { describe, expect, it } from '@jest/globals';
import { movesOfWorkspace, recommendable, type Standing } from './workspace.rules.js';

const reading: Standing = {
  seatStatus: 'accepted',
  claimStatus: 'in_review',
  evaluationStatus: 'draft',
  open: true,
  discussing: false,
  missing: [],
};
const open = (over: Partial<Standing>) =>
  Object.entries(movesOfWorkspace({ ...reading, ...over }))
    .filter(([, refusals]) => refusals.length === 0)
    .map(([move]) => move)
    .sort();

describe('what a reader can do', () => {
  it('while reading is to score, ask, give the seat back, and submit when nothing is missing', () => {
    expect(open({})).toEqual(['ask', 'recuse', 'score', 'submit']);
    expect(open({ missing: [{ code: 'no_summary', detail: 'Write a summary.' }] })).toEqual(['ask', 'recuse', 'score']);
  });

  it('with an offer is to answer it', () => {
    expect(open({ seatStatus: 'offered', claimStatus: 'routing' })).toEqual(['accept', 'decline']);
  });

  it('before every reader has accepted is to score but not to ask', () => {
    expect(open({ claimStatus: 'routing' })).toEqual(['recuse', 'score', 'submit']);
    expect(movesOfWorkspace({ ...reading, claimStatus: 'routing' }).ask[0]?.code).toBe('readers_missing');
  });

  it('while the learner is asked is to wait', () => {
    expect(open({ claimStatus: 'info_requested' })).toEqual(['recuse']);
  });

  it('after submitting is to open it again while the review runs, and to talk when readings differ', () => {
    const done = { seatStatus: 'completed', evaluationStatus: 'submitted', open: false } as const;
    expect(open(done)).toEqual(['reopen']);
    expect(open({ ...done, claimStatus: 'adjudication' })).toEqual([]);
    expect(open({ ...done, claimStatus: 'adjudication', discussing: true, open: true })).toEqual(['discuss', 'reopen']);
    expect(open({ ...done, claimStatus: 'approval' })).toEqual([]);
  });

  it('once the readings are compared is not to ask', () => {
    expect(movesOfWorkspace({ ...reading, claimStatus: 'adjudication' }).ask[0]?.code).toBe('readers_compare');
  });
});

describe('what can be recommended', () => {
  it('is what the policy allows', () => {
    const all = { partialCredit: true, alternativeCredit: true, attemptsLeft: true };
    expect(recommendable(all)).toEqual(['full', 'reduced', 'alternative', 'none', 'revise']);
    const least = { partialCredit: false, alternativeCredit: false, attemptsLeft: false };
    expect(recommendable(least)).toEqual(['full', 'none']);
  });
});
