import fc from 'fast-check';
import { openStatuses } from '../../claim/claim.rules.js';
import { defaultKnobs } from '../../policy/default.rules.js';
import { knobsOf, type PartialKnobs } from '../../policy/policy.rules.js';
import { boundBy, changedKnobs, stoppedBy, type OpenClaim } from './impact.rules.js';

const draft: OpenClaim = {
  id: 'a',
  status: 'draft',
  attempt: 0,
  proposalState: 'none',
  files: { count: 3, bytes: 5000 },
  target: { courseCode: 'BUS 101', subjectCode: 'BUS' },
  versionNo: null,
};
const other = (change: PartialKnobs) => knobsOf(change, defaultKnobs);

describe('values that differ', () => {
  it('are named by their path, with whom they reach', () => {
    const after = other({
      reviewers: 2,
      days: { review: 20 },
      training: { validMonths: 12 },
      notation: { military: { ...defaultKnobs.notation.military, grade: 'MIL' } },
      reminders: [1],
    });
    expect(changedKnobs(defaultKnobs, after)).toEqual([
      { knob: 'reviewers', reach: 'sending' },
      { knob: 'days.review', reach: 'sending' },
      { knob: 'reminders', reach: 'sending' },
      { knob: 'training.validMonths', reach: 'college' },
      { knob: 'notation.military', reach: 'college' },
    ]);
  });

  it('are none between a policy and itself, whatever order the database keeps its keys in', () => {
    const [cap] = defaultKnobs.caps;
    const turned = Object.fromEntries(Object.entries(cap!).toReversed()) as unknown as typeof cap;
    expect(changedKnobs(defaultKnobs, other({}))).toEqual([]);
    expect(changedKnobs(defaultKnobs, other({ caps: [turned!] }))).toEqual([]);
  });
});

describe('an open claim', () => {
  it('keeps its version once it is sent, and comes under the new one while it is not', () => {
    const claims: OpenClaim[] = [
      draft,
      { ...draft, status: 'returned', versionNo: 1 },
      { ...draft, status: 'in_review', versionNo: 1 },
      { ...draft, status: 'approval', versionNo: 2 },
      { ...draft, status: 'routing', versionNo: 2 },
    ];
    expect(boundBy(claims)).toEqual({
      pinned: [
        { versionNo: 2, claims: 2 },
        { versionNo: 1, claims: 1 },
      ],
      unsent: [
        { status: 'draft', claims: 1 },
        { status: 'returned', claims: 1 },
      ],
    });
  });

  it('is counted once, whatever its status', () => {
    const claim = fc.constantFrom(...openStatuses).map((status): OpenClaim => ({ ...draft, status, versionNo: 1 }));
    fc.assert(
      fc.property(fc.array(claim), (claims) => {
        const { pinned, unsent } = boundBy(claims);
        expect([...pinned, ...unsent].reduce((sum, { claims: count }) => sum + count, 0)).toBe(claims.length);
      }),
    );
  });

  it.each<[PartialKnobs, string]>([
    [{ evidence: { files: 2 } }, 'too_many_files'],
    [{ evidence: { claimBytes: 4000 } }, 'files_too_large'],
    [{ proposalRequired: true }, 'no_proposal'],
  ])('that could be sent and under %j could not is named', (change, code) => {
    expect(stoppedBy([draft], defaultKnobs, other(change)).map((s) => s.refusals.map((r) => r.code))).toEqual([[code]]);
  });

  it('that has no attempt left under the new policy is named', () => {
    const revised: OpenClaim = { ...draft, status: 'revision', attempt: 1, versionNo: 1 };
    const [stopped] = stoppedBy([revised], defaultKnobs, other({ maxAttempts: 1 }));
    expect(stopped?.refusals.map(({ code }) => code)).toEqual(['no_attempts_left']);
  });

  it('is not named for what stopped it before, or once it is sent', () => {
    const tight = other({ evidence: { files: 2 } });
    expect(stoppedBy([draft], tight, tight)).toEqual([]);
    expect(stoppedBy([{ ...draft, status: 'in_review', versionNo: 1 }], defaultKnobs, tight)).toEqual([]);
  });
});
