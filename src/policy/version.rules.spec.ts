import fc from 'fast-check';
import { necheShortCredentials } from './default.rules.js';
import { refusalsToPublish, refusalsToWithdraw, standingOf, type StoredPolicy } from './version.rules.js';

const version = (change: Partial<StoredPolicy> = {}): StoredPolicy => ({
  id: 'p',
  versionNo: 1,
  inForceFrom: '2026-03-01',
  note: '',
  knobs: {},
  version: 1,
  publishedAt: new Date('2026-02-01T00:00:00Z'),
  withdrawnAt: null,
  ...change,
});
const draft = (change: Partial<StoredPolicy> = {}) => version({ publishedAt: null, versionNo: null, ...change });
const around = (all: StoredPolicy[], today: string) => ({
  all,
  today,
  subjectCodes: ['BUS'],
  courseCodes: ['BUS 101'],
});
const codes = (list: { code: string }[]) => list.map((r) => r.code);

describe('a policy version', () => {
  it('can be published for today or later, on a day that no other has', () => {
    expect(refusalsToPublish(draft(), around([], '2026-03-01'))).toEqual([]);
    expect(codes(refusalsToPublish(draft(), around([], '2026-03-02')))).toEqual(['in_the_past']);
    expect(codes(refusalsToPublish(draft(), around([version()], '2026-03-01')))).toEqual(['day_taken']);
    expect(refusalsToPublish(draft(), around([version({ withdrawnAt: new Date(0) })], '2026-03-01'))).toEqual([]);
    expect(codes(refusalsToPublish(version(), around([], '2026-03-01')))).toEqual(['published']);
    expect(codes(refusalsToPublish(draft({ knobs: { committeeSize: 1 } }), around([], '2026-03-01')))).toEqual([
      'committee_of_one',
    ]);
  });

  it('cannot limit a subject that the catalogue does not have', () => {
    const limiting = (subjectCode: string) =>
      draft({ knobs: { caps: [{ ...necheShortCredentials, scope: 'unit', subjectCode }] } });
    expect(refusalsToPublish(limiting('bus'), around([], '2026-03-01'))).toEqual([]);
    expect(codes(refusalsToPublish(limiting('LAW'), around([], '2026-03-01')))).toEqual(['unknown_subject']);
  });

  it('can be withdrawn only before it comes into force', () => {
    expect(refusalsToWithdraw(version(), '2026-02-28')).toEqual([]);
    expect(codes(refusalsToWithdraw(version(), '2026-03-01'))).toEqual(['in_force']);
    expect(codes(refusalsToWithdraw(draft(), '2026-02-28'))).toEqual(['not_published']);
    expect(codes(refusalsToWithdraw(version({ withdrawnAt: new Date(0) }), '2026-02-28'))).toEqual(['withdrawn']);
  });

  it('on each day from the first on, exactly one is in force', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 8 });
    const dayOf = (n: number) => `2026-03-${String(n).padStart(2, '0')}`;
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 28 }), fc.array(fc.boolean()), (from, on, withdrawn) => {
        const all = from.map((n, i) =>
          version({ id: String(n), inForceFrom: dayOf(n), withdrawnAt: withdrawn[i] ? new Date(0) : null }),
        );
        const inForce = all.filter((p) => standingOf(p, all, dayOf(on)) === 'in_force');
        const begun = all.filter((p) => p.withdrawnAt === null && p.inForceFrom <= dayOf(on));
        expect(inForce).toHaveLength(begun.length > 0 ? 1 : 0);
        expect(begun.every((p) => p.inForceFrom <= inForce[0]!.inForceFrom)).toBe(true);
      }),
    );
  });
});
