import type { Language } from '../../account/person/preference.rules.js';
import type { Letter } from './template.js';
import { institutionName } from './template.js';
import { paragraphs } from './writing.js';

type NewsFacts = 'institution' | 'news' | 'settings';

/** What is new, one line for each, as it was put together at the time of delivery. */
interface Told {
  [fact: string]: string;
  lines: string;
}

const own = (subjects: Record<Language, string>): Letter['own'] => ({
  en: {
    subject: subjects.en,
    text: paragraphs(
      'Hello,',
      'there is news for you at {institution}:',
      '{news}',
      'Sign in to read it. For your privacy this mail says no more.',
      'How you hear of what: {settings}',
    ),
  },
  es: {
    subject: subjects.es,
    text: paragraphs(
      'Hola:',
      'hay novedades para usted en {institution}:',
      '{news}',
      'Inicie sesión para leerlas. Por su privacidad, este correo no dice más.',
      'Cómo se entera de cada cosa: {settings}',
    ),
  },
});

const news: Letter<Told, NewsFacts> = {
  placeholders: {
    institution: institutionName,
    news: { sample: '- A claim waits for a decision.\n  https://credence.example/approvals', required: true },
    settings: { sample: 'https://credence.example/account/notifications', required: true },
  },
  own: own({ en: 'News from {institution}', es: 'Novedades de {institution}' }),
  facts: ({ lines }, links, words) => ({
    institution: words.institution,
    news: lines,
    settings: links.page('/account/notifications'),
  }),
};

/** The mails that carry notifications: at once, or once a day. */
export const newsLetters = {
  news,
  digest: { ...news, own: own({ en: 'Your day at {institution}', es: 'Su día en {institution}' }) },
};
