import type { Letter, Notice } from './template.js';

/** The page that a supervisor's link opens, and what its key is for. */
export const attestationPage = '/attest';
export const attestationPurpose = 'attestation';
export const codePurpose = (codeNumber: number): string => `attestation-code/${codeNumber}`;

export const attestationNotices = {
  attestation_answered: {
    label: 'A supervisor answered',
    roles: ['learner'],
    way: 'now',
    text: ({ name }) => `${name} answered your request to confirm your experience.`,
    mail: () => 'A supervisor answered your request.',
    page: ({ attestationId }) => `/portfolio/attestations/${attestationId}`,
  },
  attestation_expired: {
    label: 'A supervisor did not answer in time',
    roles: ['learner'],
    way: 'daily',
    text: ({ name }) => `${name} did not answer within 30 days. You can ask again, or ask somebody else.`,
    mail: () => 'A supervisor did not answer in time.',
    page: ({ attestationId }) => `/portfolio/attestations/${attestationId}`,
  },
} as const satisfies Record<string, Notice>;

interface Asked {
  [fact: string]: string;
  institutionId: string;
  attestationId: string;
  learner: string;
  expiresOn: string;
}

const attestationAsked: Letter<Asked> = ({ institutionId, attestationId, learner, expiresOn }, links, words) => ({
  subject: `${learner} asks you to confirm work experience`,
  text: [
    'Hello,',
    `${learner} asks ${words.institution} for college credit for what was learned at work, and named you as somebody who knows that work. Please say whether the description is right. It takes a few minutes, and you need no account:`,
    links.secretPage(attestationPage, attestationPurpose, institutionId, attestationId),
    `To be sure that it is you, we will mail you a code of eight digits when you ask for it on that page. The link is for you alone and works until ${expiresOn}.`,
    `What you answer becomes part of ${learner}'s record at the college, and ${learner} can read it. If you do not want to answer, you can say so there.`,
  ].join('\n\n'),
});

const attestationReminder: Letter<Asked> = (asked, links, words) => {
  const { subject, text } = attestationAsked(asked, links, words);
  return { subject: `Reminder: ${subject}`, text };
};

interface CodeAsked {
  [fact: string]: string | number;
  institutionId: string;
  attestationId: string;
  codeNumber: number;
  minutes: number;
}

const attestationCode: Letter<CodeAsked> = ({ institutionId, attestationId, codeNumber, minutes }, links, words) => ({
  subject: `Your code for ${words.institution}`,
  text: [
    'Hello,',
    'type this code on the page that you opened:',
    links.code(codePurpose(codeNumber), institutionId, attestationId),
    `It works once, for ${minutes} minutes. If you did not ask for it, do nothing, and tell it to nobody.`,
  ].join('\n\n'),
});

export const attestationLetters = {
  attestation_asked: attestationAsked,
  attestation_reminder: attestationReminder,
  attestation_code: attestationCode,
};
