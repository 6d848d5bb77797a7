import { defaultKnobs } from '../policy/default.rules.js';
import { expiringKinds, waitIn } from './claim.deadlines.js';
import { claimMoves, claimStatuses } from './claim.rules.js';

describe('waiting', () => {
  it('is for the learner exactly where a claim can expire, under the name of the state', () => {
    const forLearner = claimStatuses.filter(
      (status) => 'personId' in (waitIn(status, defaultKnobs, 'l')?.assignee ?? {}),
    );
    expect(forLearner.sort()).toEqual([...claimMoves.expire.from].sort());
    for (const status of forLearner) expect(waitIn(status, defaultKnobs, 'l')?.kind).toBe(status);
    expect([...expiringKinds].sort()).toEqual([...claimMoves.expire.from].sort());
  });

  it('ends a claim only where the policy says so', () => {
    const lapses = (over: Partial<typeof defaultKnobs.expiry>) =>
      waitIn('draft', { ...defaultKnobs, expiry: { ...defaultKnobs.expiry, ...over } }, 'l')?.lapses;
    expect(lapses({ draft: true })).toBe(true);
    expect(lapses({ draft: false })).toBe(false);
  });

  it('for staff escalates and never ends a claim', () => {
    for (const status of ['submitted', 'approval'] as const) {
      expect(waitIn(status, defaultKnobs, 'l')).toMatchObject({ lapses: false, escalateAfterDays: 3 });
    }
  });
});
