import { invitationPage, invitationPurpose } from '../../account/invitation/invitation.rows.js';
import { lastDay, paragraphs, secretLink } from './writing.js';
import { institutionName, type Letter, type Notice } from './template.js';

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

const invitation: Letter<
  { institutionId: string; invitationId: string; linkNo: number; expiresOn: string },
  'institution' | 'link' | 'expires'
> = {
  placeholders: { institution: institutionName, link: secretLink('/invitation'), expires: lastDay },
  own: {
    en: {
      subject: 'Your invitation to {institution}',
      text: paragraphs(
        'Hello,',
        '{institution} invites you to its service for credit for prior learning. Open this link to accept:',
        '{link}',
        'The link is for you alone and works until {expires}. If you did not expect it, you need not do anything.',
      ),
    },
    es: {
      subject: 'Su invitación de {institution}',
      text: paragraphs(
        'Hola:',
        '{institution} le invita a su servicio de crédito por aprendizaje previo. Abra este enlace para aceptar:',
        '{link}',
        'El enlace es solo para usted y sirve hasta el {expires}. Si no lo esperaba, no tiene que hacer nada.',
      ),
    },
  },
  facts: ({ institutionId, invitationId, linkNo, expiresOn }, links, words) => ({
    institution: words.institution,
    link: links.secretPage(invitationPage, invitationPurpose(linkNo), institutionId, invitationId),
    expires: expiresOn,
  }),
};

const registration: Letter<
  { institutionId: string; invitationId: string; linkNo: number; expiresOn: string },
  'institution' | 'link' | 'expires'
> = {
  placeholders: { institution: institutionName, link: secretLink('/invitation'), expires: lastDay },
  own: {
    en: {
      subject: 'Finish signing up at {institution}',
      text: paragraphs(
        'Hello,',
        'somebody signed up with this address for credit for prior learning at {institution}. If it was you, finish here:',
        '{link}',
        'The link is for you alone and works until {expires}. If it was not you, do nothing: without the link there is no account.',
      ),
    },
    es: {
      subject: 'Termine su registro en {institution}',
      text: paragraphs(
        'Hola:',
        'alguien se registró con esta dirección para pedir crédito por aprendizaje previo en {institution}. Si fue usted, termine aquí:',
        '{link}',
        'El enlace es solo para usted y sirve hasta el {expires}. Si no fue usted, no haga nada: sin el enlace no hay cuenta.',
      ),
    },
  },
  facts: invitation.facts,
};

const alreadyMember: Letter<Record<string, never>, 'institution' | 'signin' | 'password'> = {
  placeholders: {
    institution: institutionName,
    signin: { sample: 'https://credence.example/sign-in', required: true },
    password: { sample: 'https://credence.example/password' },
  },
  own: {
    en: {
      subject: 'You have an account at {institution}',
      text: paragraphs(
        'Hello,',
        'somebody signed up with this address at {institution}. You have an account there already, so nothing was changed. Sign in here:',
        '{signin}',
        'If you forgot your password, ask for a new one: {password}. If it was not you, do nothing.',
      ),
    },
    es: {
      subject: 'Ya tiene una cuenta en {institution}',
      text: paragraphs(
        'Hola:',
        'alguien se registró con esta dirección en {institution}. Usted ya tiene una cuenta allí, así que nada cambió. Inicie sesión aquí:',
        '{signin}',
        'Si olvidó su contraseña, pida una nueva: {password}. Si no fue usted, no haga nada.',
      ),
    },
  },
  facts: (_, links, words) => ({
    institution: words.institution,
    signin: links.page('/sign-in'),
    password: links.page('/password'),
  }),
};

const passwordReset: Letter<{ resetId: string; minutes: number }, 'institution' | 'link' | 'minutes'> = {
  placeholders: { institution: institutionName, link: secretLink('/password'), minutes: { sample: '60' } },
  own: {
    en: {
      subject: 'Choose a new password',
      text: paragraphs(
        'Hello,',
        'somebody asked for a new password for this address. If it was you, choose one here:',
        '{link}',
        'The link works once, for {minutes} minutes. If it was not you, do nothing: your password stays as it is.',
      ),
    },
    es: {
      subject: 'Elija una contraseña nueva',
      text: paragraphs(
        'Hola:',
        'alguien pidió una contraseña nueva para esta dirección. Si fue usted, elíjala aquí:',
        '{link}',
        'El enlace sirve una sola vez, durante {minutes} minutos. Si no fue usted, no haga nada: su contraseña queda como está.',
      ),
    },
  },
  facts: ({ resetId, minutes }, links, words) => ({
    institution: words.institution,
    link: links.secretPage('/password', 'password-reset', resetId),
    minutes: String(minutes),
  }),
};

const passwordChanged: Letter<Record<string, never>, 'institution' | 'page'> = {
  placeholders: { institution: institutionName, page: { sample: 'https://credence.example/password', required: true } },
  own: {
    en: {
      subject: 'Your password was changed',
      text: paragraphs(
        'Hello,',
        'your password was changed, and you were signed out elsewhere. If it was you, all is well.',
        'If it was not you, choose a new password at once: {page}',
      ),
    },
    es: {
      subject: 'Su contraseña cambió',
      text: paragraphs(
        'Hola:',
        'su contraseña cambió y se cerró su sesión en otros lugares. Si fue usted, todo está bien.',
        'Si no fue usted, elija ahora mismo una contraseña nueva: {page}',
      ),
    },
  },
  facts: (_, links, words) => ({ institution: words.institution, page: links.page('/password') }),
};

export const accountLetters = {
  invitation,
  registration,
  already_member: alreadyMember,
  password_reset: passwordReset,
  password_changed: passwordChanged,
};
