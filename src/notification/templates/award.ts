import type { Notice } from './template.js';

export const awardNotices = {
  batch_prepared: {
    label: 'A batch waits for a second person',
    roles: ['registrar'],
    way: 'now',
    text: ({ number, lines }) => `Batch ${number} with ${lines} lines of credit waits for somebody to release it.`,
    mail: () => 'A batch of credit waits to be released.',
    page: ({ batchId }) => `/batches/${batchId}`,
  },
  lines_rejected: {
    label: 'The SIS refused lines of credit',
    roles: ['registrar'],
    way: 'now',
    text: ({ number, rejected }) =>
      `The SIS refused ${rejected} lines of batch ${number}. Its reasons stand beside them.`,
    mail: () => 'Some lines of credit were refused.',
    page: ({ batchId }) => `/batches/${batchId}`,
  },
  delivery_stopped: {
    label: 'A batch did not get to the SIS',
    roles: ['registrar'],
    way: 'now',
    text: ({ number }) => `Batch ${number} did not get to the SIS. What stopped it stands with the batch.`,
    mail: () => 'A batch of credit did not arrive.',
    page: ({ batchId }) => `/batches/${batchId}`,
  },
  credit_posted: {
    label: 'My credit is on my record',
    roles: ['learner'],
    way: 'now',
    text: ({ title, credits }) => `${credits} credits for ${title} are on your academic record now.`,
    mail: () => 'Something you were awarded is on your academic record now.',
    page: ({ claimId }) => `/claims/${claimId}`,
  },
  credit_voided: {
    label: 'Credit of mine was taken back',
    roles: ['learner'],
    way: 'now',
    essential: true,
    text: ({ title, credits }) =>
      `The registrar took back ${credits} credits for ${title}. The reason stands with the line of credit.`,
    mail: () => 'Something on your academic record changed.',
    page: ({ claimId }) => `/claims/${claimId}`,
  },
  stack_completed: {
    label: 'I can have a certificate for several awards together',
    roles: ['learner'],
    way: 'now',
    text: ({ title }) => `You have all that “${title}” takes. Make its certificate on the page of your record.`,
    mail: () => 'Something new waits for you on the page of your record.',
    page: () => '/record',
  },
  stack_undone: {
    label: 'I no longer have all that a certificate takes',
    roles: ['learner'],
    way: 'now',
    essential: true,
    text: ({ title, byCollege }) =>
      byCollege
        ? `The college changed what “${title}” takes, so you do not have all of it any more. Your record says what it takes now.`
        : `Credit was taken back, so “${title}” is not complete any more. Your record says what it still takes.`,
    mail: () => 'Something on the page of your record changed.',
    page: () => '/record',
  },
  stack_retired: {
    label: 'A certificate that I was on the way to is no longer given',
    roles: ['learner'],
    way: 'now',
    text: ({ title }) => `The college no longer gives the certificate “${title}”. Your credit stays as it is.`,
    mail: () => 'Something on the page of your record changed.',
    page: () => '/record',
  },
} as const satisfies Record<string, Notice>;
