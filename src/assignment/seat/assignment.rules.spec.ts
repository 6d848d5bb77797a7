import { describe, expect, it } from '@jest/globals';
import {
  assignmentMoves,
  assignmentStatuses,
  mayRead,
  movesOfSeat,
  openStatuses,
  type AssignmentStatus,
} from './assignment.rules.js';

const moves = Object.values(assignmentMoves) as { from: readonly AssignmentStatus[]; to: AssignmentStatus }[];

describe('the life of a seat', () => {
  it('reaches every state from an offer', () => {
    const reached = new Set<AssignmentStatus>(['offered']);
    for (let grown = 0; grown !== reached.size;) {
      grown = reached.size;
      for (const { from, to } of moves) if (from.some((status) => reached.has(status))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...assignmentStatuses].sort());
  });

  it('ends in declined, recused, expired and released only', () => {
    const ends = assignmentStatuses.filter((status) => !moves.some(({ from }) => from.includes(status)));
    expect(ends).toEqual(['declined', 'recused', 'expired', 'released']);
  });
});

describe('what the holder of a seat may read', () => {
  it('is the summary while offered and everything while reading', () => {
    expect(mayRead('offered', 'routing')).toBe('summary');
    expect(mayRead('accepted', 'in_review')).toBe('everything');
  });

  it('ends with the task', () => {
    expect(mayRead('completed', 'in_review')).toBe('everything');
    expect(mayRead('completed', 'adjudication')).toBe('everything');
    expect(mayRead('completed', 'approval')).toBe('nothing');
    expect(mayRead('completed', 'decided')).toBe('nothing');
    for (const status of ['declined', 'recused', 'expired', 'released'] as const) {
      expect(mayRead(status, 'in_review')).toBe('nothing');
    }
    for (const status of openStatuses) expect(mayRead(status, 'withdrawn')).toBe('nothing');
  });
});

describe('what the holder of a seat may do with it', () => {
  const open = (status: AssignmentStatus, task = true) =>
    Object.entries(movesOfSeat(status, task))
      .filter(([, refusals]) => refusals.length === 0)
      .map(([move]) => move);

  it('is to answer an offer, and to give an accepted seat back', () => {
    expect(open('offered')).toEqual(['accept', 'decline']);
    expect(open('accepted')).toEqual(['recuse']);
    expect(open('completed')).toEqual([]);
  });

  it('is nothing when the claim is closed, and says so', () => {
    expect(open('offered', false)).toEqual([]);
    expect(movesOfSeat('offered', false).accept[0]?.code).toBe('no_task');
  });
});
