import type { PartialKnobs } from '../../policy/policy.rules.js';

/** The rules since July: one reader, a second one before any denial, and a fee fixed when a claim is sent. */
export const firstPolicy = {
  inForceFrom: '2026-07-01',
  note: 'Approved by the Curriculum Committee on May 14, 2026.',
  knobs: {
    acceptance: 'coordinator',
    reviewers: 1,
    sampleSecondPercent: 0,
    secondReadDenials: true,
    fee: { basis: 'per_claim', cents: 7500, bands: [], laterAttempts: 'free', dueBeforeAcceptance: true },
    disagreement: 'discussion',
  } satisfies PartialKnobs,
};

/** From the middle of November: one reading in ten is done twice, to watch how readings agree. */
export const secondPolicy = {
  inForceFrom: '2026-11-16',
  note: 'Adds the ten-percent sample for a second reading (Academic Affairs, October 29, 2026).',
  knobs: { ...firstPolicy.knobs, sampleSecondPercent: 10 } satisfies PartialKnobs,
};
