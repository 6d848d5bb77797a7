import type { About, Notice, Params, Words } from './template.js';

/** What is waited for, as the person who is reminded reads it. */
const todo: Record<string, string> = {
  draft: 'finish your draft, or it expires',
  returned: 'complete what came back to you and send it again',
  revision: 'send your revision',
  info_requested: 'answer the question',
  proposal: 'answer a proposal',
  acceptance: 'accept a {claim} or give it back',
  offer: 'say whether you can read a submission',
  review: 'finish your evaluation',
  discussion: 'come to an agreement with the other reviewer',
  decision: 'decide a {claim}',
};
const what = ({ kind }: Params, { claim }: Words) =>
  (todo[String(kind)] ?? 'do what you are asked for').replace('{claim}', claim);

const everybody = ['learner', 'reviewer', 'coordinator', 'approver', 'registrar'] as const;
const page = ({ claimId, assignmentId }: About) =>
  assignmentId ? `/assignments/${assignmentId}` : claimId ? `/claims/${claimId}` : '/deadlines';

export const deadlineNotices = {
  deadline_neared: {
    label: 'A date that I have to keep comes near',
    roles: everybody,
    way: 'daily',
    text: (params, words) => `Until ${params['dueOn']}: please ${what(params, words)}.`,
    mail: () => 'A date that you have to keep comes near.',
    page,
  },
  deadline_reached: {
    label: 'Something is due today',
    roles: everybody,
    way: 'now',
    text: (params, words) => `Today is the last day: please ${what(params, words)}.`,
    mail: () => 'Something is due today.',
    page,
  },
  deadline_overdue: {
    label: 'Something is overdue',
    roles: everybody,
    way: 'now',
    text: (params, words) => `This was due on ${params['dueOn']}: please ${what(params, words)}.`,
    mail: () => 'Something is overdue.',
    page,
  },
  deadline_reminded: {
    label: 'A coordinator reminds me of a date',
    roles: everybody,
    way: 'now',
    text: (params, words) => `A reminder. Until ${params['dueOn']}: please ${what(params, words)}.`,
    mail: () => 'You are reminded of something that you have to do.',
    page,
  },
  deadline_escalated: {
    label: 'Somebody did not keep a date',
    roles: ['coordinator'],
    way: 'daily',
    essential: true,
    text: (params, words) =>
      `Somebody was asked to ${what(params, words)} until ${params['dueOn']}, and did not. You may ask, give more time, or choose somebody else.`,
    mail: () => 'Somebody did not keep a date.',
    page,
  },
} as const satisfies Record<string, Notice>;
