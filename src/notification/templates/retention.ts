import type { Notice } from './template.js';

export const retentionNotices = {
  draft_goes: {
    label: 'A claim that I never sent will be removed',
    roles: ['learner'],
    way: 'now',
    essential: true,
    text: ({ title, day }, { claim }) =>
      `Your ${claim} “${title}” was never sent and will be removed on ${day}. Change it to keep it, or take it out with your record.`,
    mail: ({ claim }) => `A ${claim} that you never sent will be removed soon.`,
    page: () => '/record',
  },
  evidence_goes: {
    label: 'Evidence of mine will be removed',
    roles: ['learner'],
    way: 'now',
    essential: true,
    text: ({ title, day }) =>
      `Your evidence “${title}” is kept until ${day} and removed then. Take it out with your record, or use it in a new claim.`,
    mail: () => 'Evidence of yours will be removed soon.',
    page: () => '/record',
  },
} as const satisfies Record<string, Notice>;
