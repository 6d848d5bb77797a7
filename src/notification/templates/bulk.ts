import type { Notice } from './template.js';

export const bulkNotices = {
  bulk_done: {
    label: 'What I asked for many claims at once was refused for some',
    roles: ['coordinator'],
    way: 'inbox',
    text: ({ done, refused }) => `What you asked for at once is done for ${done}, and was refused for ${refused}.`,
    mail: () => 'Something that you asked for at once was refused in part.',
    page: ({ bulkActId }) => `/claims?act=${bulkActId}`,
  },
} as const satisfies Record<string, Notice>;
