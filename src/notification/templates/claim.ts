import type { About, Notice } from './template.js';

const learner = ['learner'] as const;
const page = ({ claimId }: About) => `/claims/${claimId}`;
const feePage = ({ claimId }: About) => `/claims/${claimId}/fee`;

/** What people hear of a claim on its way. Titles and reasons stay behind sign-in. */
export const claimNotices = {
  claim_received: {
    label: 'My claim arrived',
    roles: learner,
    way: 'now',
    text: ({ title }, { claim }) => `Your ${claim} for “${title}” arrived. You will hear when it goes to reviewers.`,
    mail: ({ claim }) => `Your ${claim} arrived.`,
    page,
  },
  claim_accepted: {
    label: 'My claim goes to reviewers',
    roles: learner,
    way: 'now',
    text: ({ title }, { claim }) => `Your ${claim} for “${title}” was accepted and goes to reviewers.`,
    mail: ({ claim }) => `Your ${claim} was accepted for review.`,
    page,
  },
  claim_returned: {
    label: 'My claim came back to be completed',
    roles: learner,
    way: 'now',
    essential: true,
    text: ({ title }, { claim }) =>
      `Your ${claim} for “${title}” came back to you: something is missing. Read what, and send it again.`,
    mail: ({ claim }) => `Your ${claim} came back to you: something is missing.`,
    page,
  },
  fee_due: {
    label: 'A fee is to be paid',
    roles: learner,
    way: 'now',
    essential: true,
    text: ({ title }, { claim }) => `There is a fee for your ${claim} for “${title}”. See how to pay it.`,
    mail: ({ claim }) => `There is a fee for your ${claim}.`,
    page: feePage,
  },
  fee_settled: {
    label: 'My fee is settled',
    roles: learner,
    way: 'now',
    text: ({ title }, { claim }) => `The fee for your ${claim} for “${title}” is settled.`,
    mail: ({ claim }) => `The fee for your ${claim} is settled.`,
    page: feePage,
  },
  fee_refunded: {
    label: 'Money is given back to me',
    roles: learner,
    way: 'now',
    text: ({ title }, { claim }) => `Money that you paid for your ${claim} for “${title}” was given back.`,
    mail: ({ claim }) => `Money that you paid for your ${claim} was given back.`,
    page: feePage,
  },
  fee_paid_twice: {
    label: 'A fee was paid twice',
    roles: ['coordinator'],
    way: 'now',
    text: ({ reference }) => `The fee of claim ${reference} was paid although it was settled. Give the money back.`,
    mail: () => 'A fee was paid although it was settled. Give the money back.',
    page: feePage,
  },
  fee_refund_failed: {
    label: 'Money could not be given back',
    roles: ['coordinator'],
    way: 'now',
    text: ({ reference }) =>
      `The payment service could not give back money of claim ${reference}. Pay it back another way.`,
    mail: () => 'The payment service could not give money back. Pay it back another way.',
    page: feePage,
  },
  claim_proposal_answered: {
    label: 'My proposal was answered',
    roles: learner,
    way: 'now',
    essential: true,
    text: ({ title }) => `Your proposal for “${title}” was answered.`,
    mail: () => 'Your proposal was answered.',
    page,
  },
  claim_question: {
    label: 'There is a question about my claim',
    roles: learner,
    way: 'now',
    essential: true,
    text: ({ title }, { claim }) =>
      `You are asked for more about your ${claim} for “${title}”. The review waits for your answer.`,
    mail: ({ claim }) => `There is a question about your ${claim}. The review waits for your answer.`,
    page,
  },
  claim_revision: {
    label: 'I am asked to revise my claim',
    roles: learner,
    way: 'now',
    essential: true,
    text: ({ title }, { claim }) =>
      `You are asked to revise your ${claim} for “${title}”. Read the feedback, and send it again.`,
    mail: ({ claim }) => `You are asked to revise your ${claim}.`,
    page,
  },
  claim_decided: {
    label: 'My claim was decided',
    roles: learner,
    way: 'now',
    essential: true,
    text: ({ title }, { claim }) => `Your ${claim} for “${title}” was decided. Read the decision and the feedback.`,
    mail: ({ claim }) => `Your ${claim} was decided.`,
    page,
  },
  claim_expired: {
    label: 'My claim expired',
    roles: learner,
    way: 'now',
    essential: true,
    text: ({ title }, { claim }) =>
      `Your ${claim} for “${title}” expired, because its date passed. What you brought is still in your portfolio.`,
    mail: ({ claim }) => `Your ${claim} expired.`,
    page,
  },
  claim_arrived: {
    label: 'A claim waits to be accepted',
    roles: ['coordinator'],
    way: 'daily',
    text: ({ reference, title }, { claim }) =>
      `The ${claim} ${reference} for “${title}” arrived and waits to be accepted.`,
    mail: ({ claim }) => `A ${claim} arrived and waits to be accepted.`,
    page,
  },
  claim_proposed: {
    label: 'A proposal waits for an answer',
    roles: ['coordinator'],
    way: 'daily',
    text: ({ reference, title }, { claim }) =>
      `A proposal for the ${claim} ${reference}, “${title}”, waits for an answer.`,
    mail: () => 'A proposal waits for an answer.',
    page,
  },
  claim_withdrawn: {
    label: 'A claim was withdrawn',
    roles: ['coordinator'],
    way: 'inbox',
    text: ({ reference, title }, { claim }) => `The ${claim} ${reference} for “${title}” was withdrawn by the learner.`,
    mail: ({ claim }) => `A ${claim} was withdrawn.`,
    page,
  },
  claim_to_decide: {
    label: 'A claim waits for a decision',
    roles: ['approver'],
    way: 'daily',
    text: ({ reference, title }, { claim }) =>
      `The ${claim} ${reference} for “${title}” has been read and waits for a decision.`,
    mail: ({ claim }) => `A ${claim} waits for a decision.`,
    page,
  },
} as const satisfies Record<string, Notice>;
