import type { About, Notice } from './template.js';

const reviewer = ['reviewer'] as const;
const seat = ({ assignmentId }: About) => `/assignments/${assignmentId}`;
const claim = ({ claimId }: About) => `/claims/${claimId}`;

/** What reviewers, coordinators and approvers hear of a review. Whose work it is stays behind sign-in. */
export const reviewNotices = {
  review_offered: {
    label: 'I am asked to review',
    roles: reviewer,
    way: 'now',
    essential: true,
    text: (_, words) => `You are asked to review a ${words.claim}. Accept or decline it before the offer ends.`,
    mail: (words) => `You are asked to review a ${words.claim}.`,
    page: seat,
  },
  review_released: {
    label: 'A review is not mine any more',
    roles: reviewer,
    way: 'now',
    text: () => 'A review was taken back from you. You need not do anything.',
    mail: () => 'A review was taken back from you. You need not do anything.',
    page: () => '/assignments',
  },
  review_reopened: {
    label: 'My evaluation was reopened',
    roles: reviewer,
    way: 'now',
    essential: true,
    text: () => 'Your evaluation was reopened. Read why, and send it again.',
    mail: () => 'An evaluation of yours was reopened.',
    page: seat,
  },
  review_discussion: {
    label: 'My reading and another differ',
    roles: reviewer,
    way: 'now',
    essential: true,
    text: (_, words) => `The readings of a ${words.claim} differ. Talk it over with the other reader.`,
    mail: () => 'There is something to discuss about a review of yours.',
    page: seat,
  },
  claim_unroutable: {
    label: 'Nobody can be asked to review a claim',
    roles: ['coordinator'],
    way: 'now',
    essential: true,
    text: (_, words) => `Nobody can be asked to review a ${words.claim}. See why, and choose a reader.`,
    mail: (words) => `A ${words.claim} waits for a reviewer.`,
    page: claim,
  },
  appeal_filed: {
    label: 'A learner appeals',
    roles: ['coordinator'],
    way: 'now',
    essential: true,
    text: () => 'A learner appeals against a decision. Take the appeal in, or refuse it with the reason.',
    mail: () => 'There is a new appeal.',
    page: claim,
  },
  appeal_answered: {
    label: 'My appeal was answered',
    roles: ['learner'],
    way: 'now',
    essential: true,
    text: () => 'Your appeal was answered.',
    mail: () => 'There is news on your appeal.',
    page: claim,
  },
  concurrence_asked: {
    label: 'A decision waits for my concurrence',
    roles: ['approver'],
    way: 'now',
    text: (_, words) => `A decision on a ${words.claim} is proposed and waits for others to concur.`,
    mail: () => 'A decision waits for concurrence.',
    page: claim,
  },
} as const satisfies Record<string, Notice>;
