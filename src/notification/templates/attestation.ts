import { institutionName, type Letter, type Notice } from './template.js';
import { lastDay, paragraphs, secretLink } from './writing.js';

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

type AskedFacts = 'institution' | 'learner' | 'link' | 'expires';

const asking = {
  en: paragraphs(
    'Hello,',
    '{learner} asks {institution} for college credit for what was learned at work, and named you as somebody who knows that work. Please say whether the description is right. It takes a few minutes, and you need no account:',
    '{link}',
    'To be sure that it is you, we will mail you a code of eight digits when you ask for it on that page. The link is for you alone and works until {expires}.',
    "What you answer becomes part of {learner}'s record at the college, and {learner} can read it. If you do not want to answer, you can say so there.",
  ),
  es: paragraphs(
    'Hola:',
    '{learner} pide a {institution} créditos universitarios por lo que aprendió en el trabajo y dice que usted conoce ese trabajo. Díganos, por favor, si la descripción es correcta. Toma unos minutos y no necesita una cuenta:',
    '{link}',
    'Para estar seguros de que es usted, le enviaremos un código de ocho cifras cuando lo pida en esa página. El enlace es solo para usted y sirve hasta el {expires}.',
    'Lo que usted conteste será parte del expediente de {learner} en la universidad, y {learner} puede leerlo. Si no quiere contestar, puede decirlo allí.',
  ),
};

const attestationAsked: Letter<Asked, AskedFacts> = {
  placeholders: {
    institution: institutionName,
    learner: { sample: 'Mary Moreno', required: true },
    link: secretLink(attestationPage),
    expires: lastDay,
  },
  own: {
    en: { subject: '{learner} asks you to confirm work experience', text: asking.en },
    es: { subject: '{learner} le pide que confirme su experiencia de trabajo', text: asking.es },
  },
  facts: ({ institutionId, attestationId, learner, expiresOn }, links, words) => ({
    institution: words.institution,
    learner,
    link: links.secretPage(attestationPage, attestationPurpose, institutionId, attestationId),
    expires: expiresOn,
  }),
};

const attestationReminder: Letter<Asked, AskedFacts> = {
  ...attestationAsked,
  own: {
    en: { subject: 'Reminder: {learner} asks you to confirm work experience', text: asking.en },
    es: { subject: 'Recordatorio: {learner} le pide que confirme su experiencia de trabajo', text: asking.es },
  },
};

interface CodeAsked {
  [fact: string]: string | number;
  institutionId: string;
  attestationId: string;
  codeNumber: number;
  minutes: number;
}

const attestationCode: Letter<CodeAsked, 'institution' | 'code' | 'minutes'> = {
  placeholders: {
    institution: institutionName,
    code: { sample: '48213097', required: true, secret: true },
    minutes: { sample: '15' },
  },
  own: {
    en: {
      subject: 'Your code for {institution}',
      text: paragraphs(
        'Hello,',
        'type this code on the page that you opened:',
        '{code}',
        'It works once, for {minutes} minutes. If you did not ask for it, do nothing, and tell it to nobody.',
      ),
    },
    es: {
      subject: 'Su código para {institution}',
      text: paragraphs(
        'Hola:',
        'escriba este código en la página que abrió:',
        '{code}',
        'Sirve una sola vez, durante {minutes} minutos. Si no lo pidió, no haga nada y no se lo diga a nadie.',
      ),
    },
  },
  facts: ({ institutionId, attestationId, codeNumber, minutes }, links, words) => ({
    institution: words.institution,
    code: links.code(codePurpose(codeNumber), institutionId, attestationId),
    minutes: String(minutes),
  }),
};

export const attestationLetters = {
  attestation_asked: attestationAsked,
  attestation_reminder: attestationReminder,
  attestation_code: attestationCode,
};
