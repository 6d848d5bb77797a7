import type { Actor, Role } from '../../kernel/actor.js';
import {
  batchMoves,
  type BatchStatus,
  fileNameOf,
  refusalsToDiscard,
  refusalsToDownload,
  refusalsToPrepare,
  refusalsToRelease,
} from './batch.rules.js';

const as = (personId: string, ...roles: Role[]): Actor => {
  return { kind: 'person', personId, institutionId: 'i', roles, scopes: [] };
};
const nightly: Actor = { kind: 'token', personId: null, institutionId: 'i', roles: [], scopes: ['batches:write'] };
const prepared = { status: 'prepared' as const, preparedBy: 'ann' };
const codes = (refusals: { code: string }[]) => refusals.map((r) => r.code);

describe('a batch', () => {
  it('reaches every state from prepared, and only reconciled and discarded are final', () => {
    const reached = new Set<BatchStatus>(['prepared']);
    for (const { from, to } of [...Object.values(batchMoves), ...Object.values(batchMoves)]) {
      if ((from as readonly BatchStatus[]).some((status) => reached.has(status))) reached.add(to);
    }
    expect([...reached].sort()).toEqual(['discarded', 'prepared', 'reconciled', 'released']);
    const left = new Set(Object.values(batchMoves).flatMap(({ from }) => from as readonly BatchStatus[]));
    expect([...left].sort()).toEqual(['prepared', 'released']);
  });

  it('is prepared by the registrar, a coordinator or a token made for it', () => {
    expect(refusalsToPrepare(as('ann', 'registrar'))).toEqual([]);
    expect(refusalsToPrepare(as('ann', 'coordinator'))).toEqual([]);
    expect(refusalsToPrepare(nightly)).toEqual([]);
    expect(codes(refusalsToPrepare(as('ann', 'approver', 'learner')))).toEqual(['not_preparer']);
  });

  it('is released by a registrar who did not prepare it', () => {
    expect(refusalsToRelease(prepared, as('bob', 'registrar'))).toEqual([]);
    expect(codes(refusalsToRelease(prepared, as('ann', 'registrar')))).toEqual(['own_batch']);
    expect(codes(refusalsToRelease(prepared, as('bob', 'coordinator', 'admin')))).toEqual(['not_registrar']);
    expect(codes(refusalsToRelease(prepared, nightly))).toEqual(['not_registrar']);
    expect(refusalsToRelease({ ...prepared, preparedBy: null }, as('bob', 'registrar'))).toEqual([]);
  });

  it('is released or discarded once', () => {
    for (const status of ['released', 'reconciled', 'discarded'] as const) {
      expect(codes(refusalsToRelease({ ...prepared, status }, as('bob', 'registrar')))).toEqual(['wrong_state']);
      expect(codes(refusalsToDiscard({ ...prepared, status }, as('bob', 'registrar')))).toEqual(['wrong_state']);
    }
    expect(refusalsToDiscard(prepared, as('ann', 'coordinator'))).toEqual([]);
    expect(codes(refusalsToDiscard(prepared, as('ann', 'auditor')))).toEqual(['not_registrar']);
  });

  it('has a file when it is released, not before and not if discarded', () => {
    const answers = (['prepared', 'discarded', 'released', 'reconciled'] as const).map((status) =>
      codes(refusalsToDownload({ ...prepared, status })),
    );
    expect(answers).toEqual([['not_released'], ['not_released'], [], []]);
    expect(fileNameOf('MVCC', 7, 'delimited')).toBe('mvcc-batch-0007.csv');
    expect(fileNameOf('St. Ann’s/../x', 12345, 'json_lines')).toBe('st-ann-s-x-batch-12345.jsonl');
  });
});
