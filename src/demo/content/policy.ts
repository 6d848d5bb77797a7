import { defaultKnobs } from '../../policy/default.rules.js';
import type { PolicyKnobs } from '../../policy/policy.rules.js';

export interface PolicyContent {
  /** How many business days before the demo is first opened it comes into force. */
  daysAgo: number;
  note: string;
  knobs: Partial<PolicyKnobs>;
}

/** Three versions, as a college learns: each holds from its first day and binds what is sent from then on. */
export const policies: readonly PolicyContent[] = [
  {
    daysAgo: 86,
    note: 'First policy. Approved by the Curriculum Committee in May.',
    knobs: {
      selfRegistration: true,
      acceptance: 'coordinator',
      reviewers: 1,
      sampleSecondPercent: 0,
      fee: { basis: 'per_claim', cents: 7500, bands: [], laterAttempts: 'free', dueBeforeAcceptance: true },
      tuitionCentsPerCredit: 24_500,
      days: { ...defaultKnobs.days, draftIdle: 45 },
      disagreement: 'discussion',
      exclusions: [
        {
          code: 'HLT 120',
          reason: 'the State asks for 60 hours at a clinical site of ours, under a registered nurse of the college.',
        },
        {
          code: 'COM 120',
          reason: 'the speeches are given to a class and assessed there. Pass the exam in July or January instead.',
        },
      ],
    },
  },
  {
    daysAgo: 45,
    note: 'After the first appeal: a denial is read by a second reviewer before it is decided.',
    knobs: { secondReadDenials: true },
  },
  {
    daysAgo: 4,
    note: 'One reading in ten is done twice, to watch how readings agree.',
    knobs: { sampleSecondPercent: 10 },
  },
];
