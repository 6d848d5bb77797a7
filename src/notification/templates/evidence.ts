import type { Notice } from './template.js';

export const evidenceNotices = {
  evidence_unusable: {
    label: 'A file of mine cannot be opened',
    roles: ['learner'],
    way: 'now',
    text: ({ title }) => `Reviewers cannot open “${title}”. The page of the file says what to do.`,
    mail: () => 'A file of yours needs your attention.',
    page: ({ evidenceId }) => `/portfolio/evidence/${evidenceId}`,
  },
} as const satisfies Record<string, Notice>;
