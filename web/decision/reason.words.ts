import { words } from '../words/words.js';

export const reasonWords = words({
  en: { missing: 'Write the reason.' },
  es: { missing: 'Escriba el motivo.' },
});
