import { invitationPage, invitationPurpose } from '../../account/invitation/invitation.rows.js';
import type { Letter, Notice } from './template.js';

const everybody = ['learner', 'reviewer', 'coordinator', 'approver', 'registrar', 'admin', 'auditor'] as const;

export const accountNotices = {
  roles_changed: {
    label: 'What I may do here changed',
    roles: everybody,
    way: 'now',
    essential: true,
    text: ({ roles }) => `An administrator changed your roles. They are now: ${roles}.`,
    mail: () => 'Your roles changed.',
    page: () => '/account',
  },
  member_joined: {
    label: 'Somebody whom I invited joined',
    roles: ['admin'],
    way: 'inbox',
    text: ({ name }) => `${name} accepted your invitation.`,
    mail: () => 'Somebody accepted an invitation.',
    page: ({ personId }) => `/members/${personId}`,
  },
  invariant_broken: {
    label: 'Something that must always hold does not',
    roles: ['admin'],
    way: 'now',
    essential: true,
    text: ({ sentence, rows }) =>
      `The nightly check found ${rows} times that this does not hold: “${sentence}”. Tell whoever runs the system.`,
    mail: () => 'The nightly check of the system found a mistake.',
    page: () => '/audit',
  },
  mail_failed: {
    label: 'A mail could not be delivered',
    roles: ['coordinator', 'admin'],
    way: 'daily',
    essential: true,
    text: () => 'A mail could not be delivered after several tries. Look at the address and send it again.',
    mail: () => 'A mail could not be delivered.',
    page: () => '/mails?state=failed',
  },
} as const satisfies Record<string, Notice>;

const invitation: Letter<{ institutionId: string; invitationId: string; linkNo: number; expiresOn: string }> = (
  { institutionId, invitationId, linkNo, expiresOn },
  links,
  words,
) => ({
  subject: `Your invitation to ${words.institution}`,
  text: [
    'Hello,',
    `${words.institution} invites you to its service for credit for prior learning. Open this link to accept:`,
    links.secretPage(invitationPage, invitationPurpose(linkNo), institutionId, invitationId),
    `The link is for you alone and works until ${expiresOn}. If you did not expect it, you need not do anything.`,
  ].join('\n\n'),
});

const registration: Letter<{ institutionId: string; invitationId: string; linkNo: number; expiresOn: string }> = (
  { institutionId, invitationId, linkNo, expiresOn },
  links,
  words,
) => ({
  subject: `Finish signing up at ${words.institution}`,
  text: [
    'Hello,',
    `somebody signed up with this address for credit for prior learning at ${words.institution}. If it was you, finish here:`,
    links.secretPage(invitationPage, invitationPurpose(linkNo), institutionId, invitationId),
    `The link is for you alone and works until ${expiresOn}. If it was not you, do nothing: without the link there is no account.`,
  ].join('\n\n'),
});

const alreadyMember: Letter<Record<string, never>> = (_, links, words) => ({
  subject: `You have an account at ${words.institution}`,
  text: [
    'Hello,',
    `somebody signed up with this address at ${words.institution}. You have an account there already, so nothing was changed. Sign in here:`,
    links.page('/sign-in'),
    `If you forgot your password, ask for a new one: ${links.page('/password')}. If it was not you, do nothing.`,
  ].join('\n\n'),
});

const passwordReset: Letter<{ resetId: string; minutes: number }> = ({ resetId, minutes }, links) => ({
  subject: 'Choose a new password',
  text: [
    'Hello,',
    'somebody asked for a new password for this address. If it was you, choose one here:',
    links.secretPage('/password', 'password-reset', resetId),
    `The link works once, for ${minutes} minutes. If it was not you, do nothing: your password stays as it is.`,
  ].join('\n\n'),
});

const passwordChanged: Letter<Record<string, never>> = (_, links) => ({
  subject: 'Your password was changed',
  text: [
    'Hello,',
    'your password was changed, and you were signed out elsewhere. If it was you, all is well.',
    `If it was not you, choose a new password at once: ${links.page('/password')}`,
  ].join('\n\n'),
});

export const accountLetters = {
  invitation,
  registration,
  already_member: alreadyMember,
  password_reset: passwordReset,
  password_changed: passwordChanged,
};
