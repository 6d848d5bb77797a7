import fc from 'fast-check';
import { follow, refusalsToFollow } from '../kernel/moves.js';
import { Refused } from '../kernel/refusal.js';
import {
  claimMoves,
  claimStatuses,
  isEditable,
  isOpen,
  openStatuses,
  refusalsToAskToRevise,
  refusalsToDelete,
  refusalsToEdit,
  refusalsToReopen,
  stanceOf,
  wasNeverRead,
  type ClaimMove,
  type ClaimStatus,
} from './claim.rules.js';

const moves = Object.entries(claimMoves) as [ClaimMove, { from: readonly ClaimStatus[]; to: ClaimStatus }][];
const waysOut = (status: ClaimStatus) => moves.filter(([, move]) => move.from.includes(status)).map(([name]) => name);

describe("a claim's life", () => {
  it('reaches every status from draft', () => {
    const reached = new Set<ClaimStatus>(['draft']);
    for (const status of reached) for (const name of waysOut(status)) reached.add(claimMoves[name].to);
    expect([...reached].sort()).toEqual([...claimStatuses].sort());
  });

  it('ends only in withdrawn and expired; decided has appeal as its one way on', () => {
    expect(claimStatuses.filter((status) => waysOut(status).length === 0)).toEqual(['withdrawn', 'expired']);
    expect(waysOut('decided')).toEqual(['appeal']);
  });

  it('can be withdrawn from every open state and from no other', () => {
    expect(claimStatuses.filter((s) => refusalsToFollow(claimMoves, 'withdraw', s).length === 0)).toEqual(openStatuses);
    expect(openStatuses).not.toContain('decided');
  });

  it('expires only where the learner is the one who has to act', () => {
    expect(claimMoves.expire.from).toEqual(['draft', 'returned', 'revision', 'info_requested']);
  });

  it('comes to a decision only through approval, and back to the first when an appeal is dropped', () => {
    const intoDecided = moves.filter(([, move]) => move.to === 'decided');
    expect(intoDecided.map(([name]) => name)).toEqual(['decide', 'dropAppeal']);
    expect(claimMoves.decide.from).toEqual(['approval']);
  });

  it('leads to a decision from every open state', () => {
    for (const start of openStatuses) {
      const reached = new Set<ClaimStatus>([start]);
      for (const status of reached) for (const name of waysOut(status)) reached.add(claimMoves[name].to);
      expect(reached).toContain('decided');
    }
  });

  it('is in a known state after any walk, and refuses what the table does not hold', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves.map(([name]) => name)), { maxLength: 60 }), (walk) => {
        let status = 'draft' as ClaimStatus;
        for (const name of walk) {
          const allowed = (claimMoves[name].from as readonly ClaimStatus[]).includes(status);
          if (allowed) status = follow(claimMoves, name, status);
          else expect(() => follow(claimMoves, name, status)).toThrow(Refused);
          expect(claimStatuses).toContain(status);
        }
      }),
    );
  });
});

describe('what a learner may do with it', () => {
  it('is to write while it is a draft, returned or under revision', () => {
    expect(claimStatuses.filter((status) => refusalsToEdit({ status }).length === 0)).toEqual(
      claimStatuses.filter(isEditable),
    );
  });

  it('is to delete it only if it was never sent', () => {
    expect(refusalsToDelete({ status: 'draft', attempt: 0 })).toEqual([]);
    expect(refusalsToDelete({ status: 'returned', attempt: 1 })[0]?.code).toBe('was_submitted');
  });

  it('is not to have two open claims for one course', () => {
    expect(refusalsToReopen(false)).toEqual([]);
    expect(refusalsToReopen(true)[0]?.code).toBe('another_open_claim');
    expect(isOpen('decided')).toBe(false);
  });
});

it('a revision is asked for at most as often as the policy allows', () => {
  expect(refusalsToAskToRevise({ attempt: 1 }, { maxAttempts: 2 })).toEqual([]);
  expect(refusalsToAskToRevise({ attempt: 2 }, { maxAttempts: 2 })[0]?.code).toBe('no_attempts_left');
});

it('what was sent counts as read once it was accepted for review', () => {
  const unread = claimStatuses.filter((status) => wasNeverRead({ status, attempt: 1 }));
  expect(unread).toEqual(['draft', 'submitted', 'returned']);
  expect(wasNeverRead({ status: 'returned', attempt: 2 })).toBe(false);
});

describe('who sees a claim', () => {
  const actor = (over: object) => ({ kind: 'person' as const, personId: 'p', roles: [], scopes: [], ...over });

  it('is the learner, staff and a token with the scope', () => {
    expect(stanceOf(actor({ roles: ['learner'] }), 'p')).toBe('learner');
    expect(stanceOf(actor({ roles: ['coordinator'] }), 'other')).toBe('staff');
    expect(stanceOf(actor({ kind: 'token', personId: null, scopes: ['claims:read'] }), 'other')).toBe('staff');
  });

  it('is no other learner and, without an assignment, no reviewer', () => {
    expect(stanceOf(actor({ roles: ['learner'] }), 'other')).toBe('stranger');
    expect(stanceOf(actor({ roles: ['reviewer'] }), 'other')).toBe('stranger');
    expect(stanceOf(actor({ kind: 'attestor', personId: null }), 'other')).toBe('stranger');
  });
});
