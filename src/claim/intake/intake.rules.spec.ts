import { claimStatuses } from '../claim.rules.js';
import {
  refusalsToAccept,
  refusalsToAnswerProposal,
  refusalsToHandle,
  refusalsToPropose,
  refusalsToReturn,
} from './intake.rules.js';

const policy = { proposalRequired: true, fee: { dueBeforeAcceptance: true } };
const codes = (refusals: { code: string }[]) => refusals.map((r) => r.code);

describe('accepting', () => {
  it('is for what was sent', () => {
    expect(refusalsToAccept({ status: 'submitted', feeState: 'none' }, policy)).toEqual([]);
    for (const status of claimStatuses.filter((s) => s !== 'submitted')) {
      expect(codes(refusalsToAccept({ status, feeState: 'none' }, policy))).toEqual(['wrong_state']);
      expect(codes(refusalsToReturn({ status }))).toEqual(['wrong_state']);
    }
    expect(refusalsToReturn({ status: 'submitted' })).toEqual([]);
  });

  it('waits for the fee where the policy says so', () => {
    const accept = (feeState: 'none' | 'due' | 'paid' | 'waived', dueBeforeAcceptance = true) =>
      codes(refusalsToAccept({ status: 'submitted', feeState }, { ...policy, fee: { dueBeforeAcceptance } }));
    expect(accept('due')).toEqual(['fee_due']);
    expect(accept('due', false)).toEqual([]);
    expect(accept('paid')).toEqual([]);
    expect(accept('waived')).toEqual([]);
  });
});

describe('a proposal', () => {
  const draft = { status: 'draft' as const, attempt: 0 };

  it('is sent from a draft, and again after it was declined', () => {
    expect(refusalsToPropose({ ...draft, proposalState: 'none' }, policy)).toEqual([]);
    expect(refusalsToPropose({ ...draft, proposalState: 'declined' }, policy)).toEqual([]);
  });

  it('is not sent twice, nor when agreed, nor where none is asked for, nor later', () => {
    expect(codes(refusalsToPropose({ ...draft, proposalState: 'sent' }, policy))).toEqual(['proposal_waits']);
    expect(codes(refusalsToPropose({ ...draft, proposalState: 'agreed' }, policy))).toEqual(['proposal_agreed']);
    expect(codes(refusalsToPropose({ ...draft, proposalState: 'none' }, { proposalRequired: false }))).toEqual([
      'no_proposal_needed',
    ]);
    expect(codes(refusalsToPropose({ status: 'returned', attempt: 1, proposalState: 'none' }, policy))).toEqual([
      'wrong_state',
    ]);
  });

  it('is answered while it waits', () => {
    expect(refusalsToAnswerProposal({ ...draft, proposalState: 'sent' })).toEqual([]);
    expect(codes(refusalsToAnswerProposal({ ...draft, proposalState: 'agreed' }))).toEqual(['no_proposal']);
    expect(codes(refusalsToAnswerProposal({ status: 'withdrawn', attempt: 0, proposalState: 'sent' }))).toEqual([
      'no_proposal',
    ]);
  });
});

it('nobody handles their own claim', () => {
  expect(refusalsToHandle({ learnerId: 'a' }, 'b')).toEqual([]);
  expect(refusalsToHandle({ learnerId: 'a' }, null)).toEqual([]);
  expect(codes(refusalsToHandle({ learnerId: 'a' }, 'a'))).toEqual(['own_claim']);
});
