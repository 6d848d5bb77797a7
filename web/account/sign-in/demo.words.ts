import { words } from '../../words/words.js';

export const demoWords = words({
  en: {
    title: 'Look around the demo',
    why: 'This college is made up. Sign in as anybody with one press.',
  },
  es: {
    title: 'Explore la demostración',
    why: 'Este colegio es inventado. Entre como cualquier persona con un solo toque.',
  },
});
